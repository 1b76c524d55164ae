package org.chapeau.app.approval;

import java.util.List;
import java.util.Optional;

import org.chapeau.app.approval.persistence.ApprovalStore;
import org.chapeau.app.approval.persistence.KessaiStore;
import org.chapeau.app.approval.persistence.ResponseStore;
import org.chapeau.app.approval.persistence.SilenceStore;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Parties;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.DossierId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a reader may know of the approvals of their own side: those who carry an approval
 * see all of it, a delegation its own word and whether the procedure is open, everybody
 * else and the other side nothing.
 */
@Component
@Transactional(readOnly = true)
public class ApprovalFiles {

	private final ApprovalStore approvals;

	private final SilenceStore procedures;

	private final ResponseStore responses;

	private final KessaiStore chains;

	private final Parties parties;

	ApprovalFiles(ApprovalStore approvals, SilenceStore procedures, ResponseStore responses, KessaiStore chains,
			Parties parties) {
		this.approvals = approvals;
		this.procedures = procedures;
		this.responses = responses;
		this.chains = chains;
		this.parties = parties;
	}

	/**
	 * The approvals in full, the latest first.
	 */
	public List<ApprovalFile> approvals(CurrentUser reader, DossierId dossier) {
		List<SilenceFile> silences = silences(reader, dossier);
		return this.approvals.list(reader, dossier)
			.stream()
			.map((approval) -> new ApprovalFile(approval,
					silences.stream()
						.filter((silence) -> silence.procedure().approval().equals(approval.id()))
						.toList(),
					this.chains.find(reader, approval.id())))
			.toList();
	}

	/**
	 * The silence procedures, the latest first; each with the delegations that the reader
	 * may know the word of.
	 */
	public List<SilenceFile> silences(CurrentUser reader, DossierId dossier) {
		List<String> delegations = this.parties.delegations(reader.side())
			.stream()
			.filter((delegation) -> !reader.has(Role.DELEGATE) || reader.groupPaths().contains(delegation))
			.toList();
		return this.procedures.list(reader, dossier)
			.stream()
			.map((procedure) -> new SilenceFile(procedure,
					SilenceTable.of(delegations, this.responses.list(reader, procedure.id()))))
			.toList();
	}

	/**
	 * The silence procedure opened last.
	 */
	public Optional<SilenceFile> lastSilence(CurrentUser reader, DossierId dossier) {
		return silences(reader, dossier).stream().findFirst();
	}

	/**
	 * One approval with all that led to it.
	 *
	 * @param approval the approval
	 * @param silences its silence procedures, the latest first; none where a side has no
	 * such procedure
	 * @param kessai its chain of approvers, where a side has one
	 */
	public record ApprovalFile(Approval approval, List<SilenceFile> silences, Optional<KessaiChain> kessai) {
	}

	/**
	 * One silence procedure and what was said in it.
	 */
	public record SilenceFile(SilenceProcedure procedure, SilenceTable table) {
	}

}
