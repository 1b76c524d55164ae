package org.chapeau.app.sample;

import java.util.List;
import java.util.Optional;

import org.chapeau.app.approval.ApprovalFiles;
import org.chapeau.app.approval.Kessai;
import org.chapeau.app.approval.Signatures;
import org.chapeau.app.approval.SilenceProcedure;
import org.chapeau.app.approval.SilenceProcedures;
import org.chapeau.app.approval.SilenceResponse.Kind;
import org.chapeau.app.approval.SilenceResponses;
import org.chapeau.app.approval.SilenceResponses.Reply;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Parties;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.Agreements;
import org.chapeau.app.negotiation.Authentic;
import org.chapeau.app.process.TaskId;
import org.chapeau.text.Party;
import org.chapeau.workflows.Forms;

/**
 * Plays the agreement of the heads of delegation and each side's approval.
 */
@SamplePart
class SampleApproval {

	private static final List<String> SPEAK_UP = List.of("EU/ms-de", "EU/ms-fr", "EU/ms-it", "EU/ms-pl");

	/** The paper is Japan's own, and so in Japanese. */
	private static final String EXPLANATION = "第1回日・EU戦略対話の共同声明案につき、高裁を仰ぎます。関係課室の合議及び法的検討を了しています。";

	private final Agreements agreements;

	private final SilenceProcedures silence;

	private final SilenceResponses responses;

	private final ApprovalFiles files;

	private final Signatures signatures;

	private final Kessai kessai;

	private final Parties parties;

	private final SampleTable table;

	SampleApproval(Agreements agreements, SilenceProcedures silence, SilenceResponses responses, ApprovalFiles files,
			Signatures signatures, Kessai kessai, Parties parties, SampleTable table) {
		this.agreements = agreements;
		this.silence = silence;
		this.responses = responses;
		this.files = files;
		this.signatures = signatures;
		this.kessai = kessai;
		this.parties = parties;
		this.table = table;
	}

	void play(DossierId dossier) {
		adReferendum(this.table.user("EU/coordinator"), dossier);
		adReferendum(this.table.user("JP/director"), dossier);
		silence(dossier);
		kessai(dossier);
	}

	private void adReferendum(CurrentUser head, DossierId dossier) {
		this.table.done(this.agreements.confirm(head, this.table.task(head, dossier, Forms.AD_REFERENDUM),
				this.table.hash(head, dossier), Authentic.BOTH));
	}

	private void silence(DossierId dossier) {
		CurrentUser chair = this.table.user("EU/coordinator");
		String hash = this.table.hash(chair, dossier);
		SilenceProcedure procedure = this.table
			.done(this.silence.open(chair, this.table.task(chair, dossier, Forms.OPEN_SILENCE), hash, "ordinary", ""));
		for (String delegation : SPEAK_UP) {
			this.table.done(this.responses.respond(this.table.user(delegation), procedure.id(), hash,
					new Reply(delegation, Kind.AGREED, "", "")));
		}
		this.table.waitUntil(this.files.lastSilence(chair, dossier).orElseThrow().procedure().deadline());
		CurrentUser signatory = this.table.user("EU/signatory");
		this.table.done(this.signatures.sign(signatory, this.table.task(signatory, dossier, Forms.SIGN), hash));
	}

	private void kessai(DossierId dossier) {
		CurrentUser drafter = this.table.user("JP/drafter");
		this.table.done(this.kessai.putUp(drafter, this.table.task(drafter, dossier, Forms.KESSAI_DRAFT),
				this.table.hash(drafter, dossier), EXPLANATION));
		Optional<String> next = next(dossier);
		while (next.isPresent()) {
			CurrentUser approver = this.table.user(next.get());
			TaskId task = this.table.task(approver, dossier, Forms.KESSAI);
			this.table.done(this.kessai.approve(approver, task, this.table.hash(approver, dossier)));
			next = next(dossier);
		}
	}

	/** The approver whose turn it is: the one of the chain for whom a task waits. */
	private Optional<String> next(DossierId dossier) {
		return this.parties.holders(Party.JP, Role.KESSAI_APPROVER)
			.stream()
			.filter((group) -> !this.table.tasks(this.table.user(group), dossier, Forms.KESSAI).isEmpty())
			.findFirst();
	}

}
