package org.chapeau.app.approval;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.chapeau.app.approval.SilenceResponse.Kind;
import org.chapeau.app.approval.persistence.ResponseStore;
import org.chapeau.app.approval.persistence.SilenceStore;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Parties;
import org.chapeau.app.kernel.DatabaseClock;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.app.kernel.Refusal;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.app.process.Processes;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.Tasks;
import org.chapeau.app.process.WorkItem;
import org.chapeau.workflows.ApproveEu;
import org.chapeau.workflows.Messages;
import org.chapeau.workflows.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the delegations say in a silence procedure. A delegation may break the silence
 * until the deadline, whatever it has said before.
 */
@Component
@Transactional
public class SilenceResponses {

	private final Approvals approvals;

	private final SilenceStore procedures;

	private final ResponseStore responses;

	private final JointText text;

	private final Parties parties;

	private final Tasks tasks;

	private final Processes processes;

	private final ApplicationEventPublisher events;

	private final DatabaseClock time;

	SilenceResponses(Approvals approvals, SilenceStore procedures, ResponseStore responses, JointText text,
			Parties parties, Tasks tasks, Processes processes, ApplicationEventPublisher events, DatabaseClock time) {
		this.approvals = approvals;
		this.procedures = procedures;
		this.responses = responses;
		this.text = text;
		this.parties = parties;
		this.tasks = tasks;
		this.processes = processes;
		this.events = events;
		this.time = time;
	}

	/**
	 * Answers for a delegation. An objection at the deadline or after it is refused, and
	 * that it came is on record.
	 * @param id the procedure that was on the page
	 * @param hash the hash of the text that was on the page
	 */
	public Outcome<SilenceProcedure> respond(CurrentUser user, SilenceId id, String hash, Reply reply) {
		if (!speaksFor(user, reply.delegation())) {
			return Outcome.refused("not-your-delegation");
		}
		Optional<SilenceProcedure> procedure = this.procedures.lock(user, id);
		if (procedure.isEmpty()) {
			return Outcome.refused("silence-not-open");
		}
		// The clock is read under the lock: nothing can pass the deadline in between.
		Instant now = this.time.now();
		if (!procedure.get().acceptsAt(now)) {
			return tooLate(user, procedure.get(), reply, now);
		}
		if (reply.kind().needsReason() && reply.reason().isBlank()) {
			return Outcome.refused("reason-missing");
		}
		Optional<WorkItem> asked = task(user, procedure.get(), reply.delegation());
		Optional<WorkItem> task = asked.filter((item) -> isTheirs(user, item));
		if (reply.kind() != Kind.BROKEN && task.isEmpty()) {
			return Outcome.refused(asked.map((item) -> Refusal.of("silence-taken", String.valueOf(item.assignee())))
				.orElse(Refusal.of("silence-answered")));
		}
		return this.approvals.bound(procedure.get().dossier(), hash)
			.then((bound) -> Amendment.of(reply.wordings(), this.text.of(user, procedure.get().dossier())))
			.then((amendments) -> {
				record(user, procedure.get(), reply, amendments, now);
				task.ifPresent((item) -> this.tasks.complete(user, item.id(), Map.of()));
				if (reply.kind() == Kind.BROKEN) {
					breakSilence(procedure.get(), now);
				}
				return Outcome.done(procedure.get());
			});
	}

	private boolean speaksFor(CurrentUser user, String delegation) {
		return user.groupPaths().contains(delegation) && this.parties.delegations(user.side()).contains(delegation);
	}

	private Outcome<SilenceProcedure> tooLate(CurrentUser user, SilenceProcedure procedure, Reply reply, Instant now) {
		if (!procedure.missedAt(now)) {
			return Outcome.refused("silence-not-open");
		}
		if (reply.kind() != Kind.BROKEN) {
			return Outcome.refused("silence-over");
		}
		this.events.publishEvent(event(user, procedure, "silence-late").about(reply.delegation()));
		return Outcome.refused("silence-late");
	}

	/** The task of the delegation, whoever of it has taken it. */
	private Optional<WorkItem> task(CurrentUser user, SilenceProcedure procedure, String delegation) {
		return this.tasks.openTo(user, procedure.dossier())
			.stream()
			.filter((item) -> item.element().equals(ApproveEu.USER_TASK_RESPOND_TO_SILENCE))
			.filter((item) -> asks(item.id(), delegation))
			.findFirst();
	}

	private static boolean isTheirs(CurrentUser user, WorkItem task) {
		return task.assignee() == null || user.names().contains(task.assignee());
	}

	private boolean asks(TaskId task, String delegation) {
		return this.tasks.variable(task, Variables.DELEGATION).filter(delegation::equals).isPresent();
	}

	private void record(CurrentUser user, SilenceProcedure procedure, Reply reply, List<Amendment> amendments,
			Instant now) {
		int number = this.responses.ofProcess(procedure).size() + 1;
		SilenceResponse response = new SilenceResponse(procedure.id(), number, reply.delegation(), reply.kind(),
				words(reply.reason()), words(reply.counterText()), amendments, user.name(), now);
		this.responses.insert(procedure, List.of(response));
		String what = switch (reply.kind()) {
			case AGREED -> "silence-agreed";
			case RESERVE -> "silence-reserve";
			case BROKEN -> "silence-broken";
			case SILENT -> throw new IllegalArgumentException("Nobody says that they are silent");
		};
		this.events.publishEvent(event(user, procedure, what).about(reply.delegation()));
	}

	private void breakSilence(SilenceProcedure procedure, Instant now) {
		this.procedures.update(procedure.brokenAt(now));
		this.processes.tellPoolIfWaiting(Messages.SILENCE_BROKEN, procedure.party(), procedure.dossier(), Map.of());
	}

	private static Recorded event(CurrentUser user, SilenceProcedure procedure, String what) {
		return Recorded.within(procedure.party(), procedure.dossier(), what, user.name(), procedure.hash());
	}

	private static @Nullable String words(String typed) {
		return typed.isBlank() ? null : typed.strip();
	}

	/**
	 * What somebody answers for a delegation.
	 *
	 * @param delegation the group of the delegation
	 * @param kind what it says
	 * @param reason why; needed for a reserve and an objection
	 * @param counterText what it could live with apart from single clauses, or blank
	 * @param wordings by clause, what was in the fields of the page; what says the same
	 * as the clause says nothing
	 */
	public record Reply(String delegation, Kind kind, String reason, String counterText,
			Map<ClauseId, Wording> wordings) {

		public Reply {
			wordings = Map.copyOf(wordings);
		}

		/**
		 * An answer without other wording for a clause.
		 */
		public Reply(String delegation, Kind kind, String reason, String counterText) {
			this(delegation, kind, reason, counterText, Map.of());
		}

	}

}
