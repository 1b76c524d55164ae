package org.chapeau.app.zones;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.chapeau.app.approval.Chair;
import org.chapeau.app.approval.Kessai;
import org.chapeau.app.approval.Signatures;
import org.chapeau.app.approval.SilenceProcedure;
import org.chapeau.app.approval.SilenceProcedures;
import org.chapeau.app.approval.SilenceResponse.Kind;
import org.chapeau.app.approval.SilenceResponses;
import org.chapeau.app.approval.SilenceResponses.Reply;
import org.chapeau.app.approval.Wording;
import org.chapeau.app.fixtures.MovableClock;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.negotiation.NewReserve;
import org.chapeau.app.negotiation.Reserve;
import org.chapeau.app.negotiation.Reserves;
import org.chapeau.app.release.Corrigenda;
import org.chapeau.app.release.Releases;
import org.chapeau.app.zones.Cast.Turn;
import org.chapeau.text.Language;
import org.chapeau.text.Party;
import org.chapeau.workflows.Forms;

import org.springframework.boot.test.context.TestComponent;

import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * How each side approves a locked text, or does not, and how both release it.
 */
@TestComponent
class ApprovalPart {

	private static final String FOR_BOTH = "Words meant for the other side.";

	private final SilenceProcedures procedures;

	private final SilenceResponses responses;

	private final Chair chair;

	private final Signatures signatures;

	private final Kessai kessai;

	private final Releases releases;

	private final Corrigenda corrigenda;

	private final Dossiers dossiers;

	private final Reserves reserves;

	private final MovableClock clock;

	private final DraftPart drafts;

	private final Cast cast;

	private final Canaries canaries;

	ApprovalPart(SilenceProcedures procedures, SilenceResponses responses, Chair chair, Signatures signatures,
			Kessai kessai, Releases releases, Corrigenda corrigenda, Dossiers dossiers, Reserves reserves,
			MovableClock clock, DraftPart drafts, Cast cast, Canaries canaries) {
		this.procedures = procedures;
		this.responses = responses;
		this.chair = chair;
		this.signatures = signatures;
		this.kessai = kessai;
		this.releases = releases;
		this.corrigenda = corrigenda;
		this.dossiers = dossiers;
		this.reserves = reserves;
		this.clock = clock;
		this.drafts = drafts;
		this.cast = cast;
		this.canaries = canaries;
	}

	/** The chair asks the delegations. */
	SilenceProcedure open(DossierId dossier) {
		Turn turn = this.cast.turn(Party.EU, dossier, Forms.OPEN_SILENCE);
		SilenceProcedure opened = done(
				this.procedures.open(turn.user(), turn.task(), this.drafts.hash(dossier), "ordinary", ""));
		this.drafts.settle();
		return opened;
	}

	private void waitUntil(Instant instant) {
		this.clock.set(instant);
		this.drafts.settle();
	}

	/** The delegations have kept silent; the text is to be signed. */
	void signing(DossierId dossier) {
		waitUntil(open(dossier).deadline());
		approved(dossier, 1);
	}

	/** The drafter begins the kessai. */
	void putUp(DossierId dossier) {
		Turn turn = this.cast.turn(Party.JP, dossier, Forms.KESSAI_DRAFT);
		done(this.kessai.putUp(turn.user(), turn.task(), this.drafts.hash(dossier),
				forCarriers(Party.JP, "explanation of the drafter")));
		this.drafts.settle();
	}

	private void approved(DossierId dossier, int most) {
		Optional<Turn> turn = this.cast.find(Party.JP, dossier, Forms.KESSAI);
		for (int number = 0; turn.isPresent() && number < most; number++) {
			done(this.kessai.approve(turn.get().user(), turn.get().task(), this.drafts.hash(dossier)));
			this.drafts.settle();
			turn = this.cast.find(Party.JP, dossier, Forms.KESSAI);
		}
	}

	/** Both sides have approved the text. */
	void approve(DossierId dossier) {
		signing(dossier);
		Turn turn = this.cast.turn(Party.EU, dossier, Forms.SIGN);
		done(this.signatures.sign(turn.user(), turn.task(), this.drafts.hash(dossier)));
		this.drafts.settle();
		approved(dossier, Integer.MAX_VALUE);
	}

	/** The signatory sends the text back. */
	void returnedAtTheEnd(DossierId dossier) {
		signing(dossier);
		Turn turn = this.cast.turn(Party.EU, dossier, Forms.SIGN);
		done(this.signatures.returnText(turn.user(), turn.task(), this.drafts.hash(dossier),
				forCarriers(Party.EU, "reason of the signatory"), FOR_BOTH));
		this.drafts.settle();
	}

	/** The director sends the text back. */
	void returnedByJapan(DossierId dossier) {
		Turn turn = this.cast.turn(Party.JP, dossier, Forms.KESSAI);
		done(this.kessai.returnText(turn.user(), turn.task(), this.drafts.hash(dossier),
				forCarriers(Party.JP, "reason of the director"), FOR_BOTH));
		this.drafts.settle();
	}

	/** A delegation has broken the silence, and the chair has closed the next. */
	void objectedTo(DossierId dossier) {
		ClauseText clause = this.drafts.text(dossier).get(0);
		String words = ofDelegation("wording that a delegation could accept");
		respond(dossier, open(dossier), Kind.BROKEN,
				Map.of(clause.id(), new Wording("We speak of " + words + ".", words + "を論ずる。")));
		Turn turn = this.cast.turn(Party.EU, dossier, Forms.SILENCE_BROKEN);
		done(this.chair.reopen(turn.user(), turn.task(), this.drafts.hash(dossier),
				this.canaries.of(Party.EU, "reference of a withdrawn objection")));
		this.drafts.settle();
		SilenceProcedure second = open(dossier);
		done(this.procedures.close(this.cast.head(Party.EU), second.id(), this.drafts.hash(dossier),
				this.canaries.of(Party.EU, "reason for closing a procedure")));
		this.drafts.settle();
		approved(dossier, Integer.MAX_VALUE);
	}

	/** A delegation has answered; the kessai has been sent back once. */
	void answered(DossierId dossier) {
		respond(dossier, open(dossier), Kind.RESERVE, Map.of());
		CurrentUser delegate = this.cast.user("eu.ms.fr");
		done(this.reserves.enter(delegate, new NewReserve(dossier, null, "EU/ms-fr", Reserve.Kind.values()[0],
				ofDelegation("reason of a Member State's reserve"), null)));
		approved(dossier, 1);
		Turn turn = this.cast.turn(Party.JP, dossier, Forms.KESSAI);
		done(this.kessai.sendBack(turn.user(), turn.task(), this.drafts.hash(dossier), 1,
				forCarriers(Party.JP, "reason for sending a file back")));
		this.drafts.settle();
	}

	private void respond(DossierId dossier, SilenceProcedure procedure, Kind kind, Map<ClauseId, Wording> wordings) {
		done(this.responses.respond(this.cast.user("eu.ms.fr"), procedure.id(), this.drafts.hash(dossier),
				new Reply("EU/ms-fr", kind, ofDelegation("reason of a delegation"),
						ofDelegation("counter-text of a delegation"), wordings)));
		this.drafts.settle();
	}

	private String ofDelegation(String what) {
		return this.canaries.of(Party.EU, what,
				(reader) -> !reader.delegateOnly() || reader.groupPaths().contains("EU/ms-fr"));
	}

	private String forCarriers(Party side, String what) {
		return this.canaries.of(side, what, (reader) -> !reader.delegateOnly());
	}

	/** The EU has turned its key. */
	void oneKey(DossierId dossier) {
		turn(dossier, Party.EU, this.clock.instant().plus(Duration.ofDays(300)));
	}

	private void turn(DossierId dossier, Party side, Instant instant) {
		Turn turn = this.cast.turn(side, dossier, Forms.TURN_KEY);
		done(this.releases.turn(turn.user(), turn.task(),
				this.releases.find(turn.user(), dossier).orElseThrow().packageHash(), instant));
		this.drafts.settle();
	}

	/** Each side drafts a correction of what is released. */
	void corrections(DossierId dossier) {
		for (Party side : List.of(Party.EU, Party.JP)) {
			correct(dossier, side, this.canaries.of(side, "correction",
					(reader) -> this.corrigenda.mayDraft(reader, this.dossiers.ofProcess(dossier))));
		}
	}

	/** The EU puts a correction to the keys. */
	void corrigendum(DossierId dossier) {
		correct(dossier, Party.EU, "cyber security");
		CurrentUser officer = this.cast.user(Party.EU, "release");
		done(this.corrigenda.put(officer, dossier, this.corrigenda.hash(this.corrigenda.drafts(officer, dossier))));
		this.drafts.settle();
	}

	private void correct(DossierId dossier, Party side, String words) {
		done(this.corrigenda.draft(this.cast.desk(side), dossier, Language.EN, this.drafts.text(dossier).get(0).id(),
				"cyber defence", words));
	}

	/** Both keys are turned, and the instant has come. */
	void release(DossierId dossier) {
		Instant instant = this.clock.instant().plus(Duration.ofDays(2));
		turn(dossier, Party.EU, instant);
		turn(dossier, Party.JP, instant);
		waitUntil(instant);
	}

}
