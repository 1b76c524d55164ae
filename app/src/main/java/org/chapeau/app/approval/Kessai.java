package org.chapeau.app.approval;

import java.time.Clock;
import java.util.Map;
import java.util.function.BiFunction;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.Tasks;
import org.chapeau.app.process.WorkItem;
import org.chapeau.workflows.Forms;
import org.chapeau.workflows.KessaiDecision;
import org.chapeau.workflows.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The Japanese approval (kessai 決裁): the drafter puts the file up (起案), and the approvers
 * decide one after another, those who share the file side by side, each on the text of
 * one hash.
 */
@Component
@Transactional
public class Kessai {

	/** The place of the first approver. */
	private static final int DIRECTOR = 1;

	private final Approvals approvals;

	private final KessaiChains chains;

	private final Turns turns;

	private final Tasks tasks;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Kessai(Approvals approvals, KessaiChains chains, Turns turns, Tasks tasks, ApplicationEventPublisher events,
			Clock clock) {
		this.approvals = approvals;
		this.chains = chains;
		this.turns = turns;
		this.tasks = tasks;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Puts the file up with what the drafter has to say of it, the first time or after it
	 * was sent back; everybody in the chain decides anew.
	 * @param hash the hash of the text that was on the page
	 * @param explanation what every approver reads beside the text; for the own side only
	 */
	public Outcome<KessaiChain> putUp(CurrentUser user, TaskId task, String hash, String explanation) {
		return decide(user, task, Forms.KESSAI_DRAFT, hash, (approval, item) -> {
			if (explanation.isBlank()) {
				return Outcome.refused("kessai-explanation-missing");
			}
			KessaiChain chain = this.chains.of(approval);
			KessaiStep step = step(item, user, chain, hash, KessaiDecision.PUT_UP, null, explanation.strip());
			return Outcome.done(this.chains.add(approval, chain, step));
		});
	}

	/**
	 * Approves the text; the file goes to the next approver. Refused to somebody who has
	 * approved it before and may not again, as {@link KessaiChain#mayApprove} says.
	 * @param hash the hash of the text that was on the page
	 */
	public Outcome<KessaiChain> approve(CurrentUser user, TaskId task, String hash) {
		return decide(user, task, Forms.KESSAI, hash, (approval, item) -> {
			KessaiChain chain = this.chains.of(approval);
			if (!chain.mayApprove(user.name(), item.doneFor(user).orElse(null))) {
				return Outcome.refused("kessai-approved-before");
			}
			KessaiStep step = step(item, user, chain, hash, KessaiDecision.APPROVED, null, null);
			return Outcome.done(this.chains.add(approval, chain, step));
		});
	}

	/**
	 * Sends the file back to an earlier approver or to the drafter (差戻し); everybody from
	 * there on decides anew.
	 * @param hash the hash of the text that was on the page
	 * @param backTo the place in the chain, from 1; 0 is the drafter's
	 * @param reason for the own side
	 */
	public Outcome<KessaiChain> sendBack(CurrentUser user, TaskId task, String hash, int backTo, String reason) {
		return decide(user, task, Forms.KESSAI, hash, (approval, item) -> {
			KessaiChain chain = this.chains.of(approval);
			if (reason.isBlank()) {
				return Outcome.refused("reason-missing");
			}
			if (chain.earlier().stream().noneMatch((place) -> place.position() == backTo)) {
				return Outcome.refused("kessai-not-earlier");
			}
			KessaiStep step = step(item, user, chain, hash, KessaiDecision.SENT_BACK, backTo, reason.strip());
			return Outcome.done(this.chains.add(approval, chain, step));
		});
	}

	/**
	 * Has the text opened again. This is for the drafter, who finds that what was asked
	 * cannot be done beside the text, and for the director, who answers for it at the
	 * table; those above send the file back to one of them.
	 * @param hash the hash of the text that was on the page
	 * @param reason for the own side
	 * @param message for the other side to read; may be blank
	 */
	public Outcome<KessaiChain> returnText(CurrentUser user, TaskId task, String hash, String reason, String message) {
		return decide(user, task, form(user, task), hash, (approval, item) -> {
			KessaiChain chain = this.chains.of(approval);
			if (chain.position() > DIRECTOR) {
				return Outcome.refused("kessai-not-director");
			}
			if (reason.isBlank()) {
				return Outcome.refused("reason-missing");
			}
			KessaiStep step = step(item, user, chain, hash, KessaiDecision.TEXT_RETURNED, null, reason.strip());
			KessaiChain ended = this.chains.add(approval, chain, step);
			this.approvals.returned(approval, user, reason, message);
			return Outcome.done(ended);
		});
	}

	private String form(CurrentUser user, TaskId task) {
		return this.tasks.find(user, task).map(WorkItem::form).filter(Forms.KESSAI_DRAFT::equals).orElse(Forms.KESSAI);
	}

	private Outcome<KessaiChain> decide(CurrentUser user, TaskId task, String form, String hash,
			BiFunction<Approval, WorkItem, Outcome<KessaiChain>> decision) {
		return this.turns.take(user, task, form)
			.then((item) -> this.approvals.bound(item.dossier(), hash)
				.then((bound) -> decision.apply(this.approvals.running(item.dossier(), user.side()), item))
				.then((chain) -> {
					KessaiStep last = chain.last();
					this.events
						.publishEvent(Recorded.within(user.side(), item.dossier(), event(last), user.name(), hash)
							.about(last.group()));
					this.tasks.complete(user, item, Map.of(Variables.DECISION, last.decision().name()));
					return Outcome.done(chain);
				}));
	}

	/**
	 * Records that the one in whose place somebody decided has read it (後閲). The file did
	 * not wait for it. An approval of another dossier is none to read here: on whose
	 * record it goes could not be taken back.
	 * @param number the place of the decision among those of the approval, from 1
	 */
	public Outcome<KessaiStep> read(CurrentUser user, DossierId dossier, ApprovalId approval, int number) {
		if (!this.approvals.isOf(user, dossier, approval)) {
			return Outcome.refused("kessai-not-to-read");
		}
		return this.chains.read(user, approval, number, this.clock.instant()).then((step) -> {
			this.events.publishEvent(
					Recorded.within(user.side(), dossier, "kessai-read", user.name(), step.hash()).about(step.group()));
			return Outcome.done(step);
		});
	}

	private KessaiStep step(WorkItem item, CurrentUser user, KessaiChain chain, String hash, KessaiDecision decision,
			@Nullable Integer backTo, @Nullable String reason) {
		String group = chain.waiting()
			.stream()
			.filter(item.groups()::contains)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("The kessai waits for " + chain.waiting()));
		return new KessaiStep(chain.position(), group, decision, backTo, reason, hash, user.name(),
				item.doneFor(user).orElse(null), this.clock.instant(), null);
	}

	private static String event(KessaiStep step) {
		return switch (step.decision()) {
			case PUT_UP -> "kessai-put-up";
			case APPROVED -> "kessai-approved";
			case SENT_BACK -> "kessai-sent-back";
			case TEXT_RETURNED -> "kessai-text-returned";
		};
	}

}
