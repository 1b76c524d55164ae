package org.chapeau.app.longrun;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.chapeau.app.approval.ApprovalFiles;
import org.chapeau.app.approval.ApprovalFiles.ApprovalFile;
import org.chapeau.app.approval.ApprovalFiles.SilenceFile;
import org.chapeau.app.approval.Chair;
import org.chapeau.app.approval.Kessai;
import org.chapeau.app.approval.KessaiChain;
import org.chapeau.app.approval.KessaiStep;
import org.chapeau.app.approval.Signatures;
import org.chapeau.app.approval.SilenceProcedure;
import org.chapeau.app.approval.SilenceProcedures;
import org.chapeau.app.approval.SilenceResponse.Kind;
import org.chapeau.app.approval.SilenceResponses;
import org.chapeau.app.approval.SilenceResponses.Reply;
import org.chapeau.app.identity.Parties;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.longrun.Turn.Move;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.workflows.Forms;

import org.springframework.boot.test.context.TestComponent;

/**
 * What each side does with a locked text: silence and signature, kessai, and the ways in
 * which it sends the text back.
 */
@TestComponent
class ApprovalMoves {

	private final SilenceProcedures procedures;

	private final SilenceResponses responses;

	private final Chair chair;

	private final Signatures signatures;

	private final Kessai kessai;

	private final ApprovalFiles files;

	private final Parties parties;

	private final JointText text;

	private final Clock clock;

	ApprovalMoves(SilenceProcedures procedures, SilenceResponses responses, Chair chair, Signatures signatures,
			Kessai kessai, ApprovalFiles files, Parties parties, JointText text, Clock clock) {
		this.procedures = procedures;
		this.responses = responses;
		this.chair = chair;
		this.signatures = signatures;
		this.kessai = kessai;
		this.files = files;
		this.parties = parties;
		this.text = text;
		this.clock = clock;
	}

	Map<String, Move> onTasks() {
		return Map.of(Forms.OPEN_SILENCE, this::openSilence, Forms.SILENCE, this::respond, Forms.SILENCE_BROKEN,
				this::broken, Forms.SIGN, this::sign, Forms.KESSAI_DRAFT, this::putUp, Forms.KESSAI, this::decide);
	}

	private Outcome<?> openSilence(Turn turn) {
		String deadline = turn.wildly(40) ? local(turn, 1_440 * 3 + turn.dice().below(5_000)) : "";
		Outcome<SilenceProcedure> opened = this.procedures.open(turn.user(), turn.id(), shown(turn),
				turn.dice().one("ordinary", "fast"), deadline);
		if (opened instanceof Outcome.Done<SilenceProcedure> done) {
			thinkAgain(turn, done.result());
		}
		return opened;
	}

	/** Unasked, the chair seldom comes while a procedure is open. */
	private void thinkAgain(Turn turn, SilenceProcedure open) {
		if (turn.wildly(30)) {
			this.procedures.extend(turn.user(), open.id(), open.hash(), local(turn, 1_440 * 8));
		}
		if (turn.wildly(40)) {
			this.procedures.close(turn.user(), open.id(), open.hash(), "A comma is missing.");
		}
	}

	private Outcome<?> respond(Turn turn) {
		SilenceProcedure open = this.files.lastSilence(turn.user(), turn.dossier()).orElseThrow().procedure();
		Kind kind = turn.wildly(15) ? Kind.BROKEN : turn.wildly(20) ? Kind.RESERVE : Kind.AGREED;
		return this.responses.respond(turn.user(), open.id(), shown(turn),
				new Reply(turn.task().groups().get(0), kind, kind.needsReason() ? "Parliament has not been heard." : "",
						turn.wildly(30) ? "We take note of it." : ""));
	}

	/** A delegation that has spoken before, or says something too late. */
	Outcome<?> objectAnyway(Turn turn) {
		Optional<SilenceFile> last = this.files.lastSilence(turn.user(), turn.dossier());
		return last
			.<Outcome<?>>map((file) -> this.responses.respond(turn.user(), file.procedure().id(), hash(turn),
					new Reply(turn.user().groupPaths().get(0), Kind.BROKEN, "The capital has thought again.", "")))
			.orElse(Turn.PASS);
	}

	/** The chair gives the delegations more time. */
	Outcome<?> extend(Turn turn) {
		Optional<SilenceFile> last = this.files.lastSilence(turn.user(), turn.dossier());
		return last
			.<Outcome<?>>map((file) -> this.procedures.extend(turn.user(), file.procedure().id(), shown(turn),
					local(turn, 1_440 * 4 + turn.dice().below(5_000))))
			.orElse(Turn.PASS);
	}

	/** The chair sees that it will not do, and does not wait for the deadline. */
	Outcome<?> closeSilence(Turn turn) {
		Optional<SilenceFile> last = this.files.lastSilence(turn.user(), turn.dossier());
		return last
			.<Outcome<?>>map((file) -> this.procedures.close(turn.user(), file.procedure().id(), shown(turn),
					"The second paragraph is to change."))
			.orElse(Turn.PASS);
	}

	private Outcome<?> broken(Turn turn) {
		return turn.dice().in100(50)
				? this.chair.returnText(turn.user(), turn.id(), shown(turn), "", "One delegation objects.")
				: this.chair.reopen(turn.user(), turn.id(), shown(turn), "Note 17/26");
	}

	private Outcome<?> sign(Turn turn) {
		if (turn.wildly(15)) {
			return this.signatures.returnText(turn.user(), turn.id(), shown(turn), "Not this month.", "");
		}
		List<ClauseText> page = page(turn);
		return onRecord(turn, page, this.signatures.sign(turn.user(), turn.id(), shown(turn, page)));
	}

	private Outcome<?> putUp(Turn turn) {
		if (turn.wildly(8)) {
			return this.kessai.returnText(turn.user(), turn.id(), shown(turn), "The figures do not hold.", "");
		}
		return this.kessai.putUp(turn.user(), turn.id(), shown(turn),
				turn.wildly(5) ? "" : "The text is as the divisions have agreed to it.");
	}

	private Outcome<?> decide(Turn turn) {
		KessaiChain chain = this.files.approvals(turn.user(), turn.dossier())
			.stream()
			.flatMap((file) -> file.kessai().stream())
			.findFirst()
			.orElseThrow();
		if (!chain.earlier().isEmpty() && turn.wildly(15)) {
			return this.kessai.sendBack(turn.user(), turn.id(), shown(turn),
					turn.dice().one(chain.earlier()).position(), "The second paragraph is to be explained.");
		}
		if (turn.wildly(8)) {
			return this.kessai.returnText(turn.user(), turn.id(), shown(turn), "The minister objects.", "");
		}
		List<ClauseText> page = page(turn);
		return onRecord(turn, page, this.kessai.approve(turn.user(), turn.id(), shown(turn, page)));
	}

	/** Somebody reads what was decided in their place (後閲). */
	Outcome<?> read(Turn turn) {
		for (ApprovalFile file : this.files.approvals(turn.user(), turn.dossier())) {
			List<KessaiStep> taken = file.kessai().map(KessaiChain::taken).orElse(List.of());
			for (int number = 1; number <= taken.size(); number++) {
				if (taken.get(number - 1).isToRead(turn.user().name())) {
					return this.kessai.read(turn.user(), turn.dossier(), file.approval().id(), number);
				}
			}
		}
		return Turn.PASS;
	}

	private static Outcome<?> onRecord(Turn turn, List<ClauseText> page, Outcome<?> approved) {
		if (approved.isDone()) {
			turn.course().approved(turn.side(), Words.of(page));
		}
		return approved;
	}

	/** The hash of what is on the page, or of a page that is out of date. */
	private String shown(Turn turn) {
		return shown(turn, page(turn));
	}

	private static String shown(Turn turn, List<ClauseText> page) {
		return turn.wildly(5) ? turn.oldPage() : JointText.hash(page);
	}

	private String hash(Turn turn) {
		return JointText.hash(page(turn));
	}

	private List<ClauseText> page(Turn turn) {
		return this.text.of(turn.user(), turn.dossier());
	}

	private String local(Turn turn, int minutes) {
		return LocalDateTime.ofInstant(this.clock.instant(), this.parties.zone(turn.side()))
			.plusMinutes(minutes)
			.truncatedTo(ChronoUnit.MINUTES)
			.toString();
	}

}
