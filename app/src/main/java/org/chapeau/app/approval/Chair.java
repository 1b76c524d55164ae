package org.chapeau.app.approval;

import java.util.Map;

import org.chapeau.app.approval.SilenceProcedure.State;
import org.chapeau.app.approval.persistence.SilenceStore;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.Tasks;
import org.chapeau.workflows.Forms;
import org.chapeau.workflows.Variables;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the chair decides once the silence is broken: back to the table, or a new
 * procedure with the same text.
 */
@Component
@Transactional
public class Chair {

	private final Approvals approvals;

	private final SilenceStore procedures;

	private final Turns turns;

	private final Tasks tasks;

	private final ApplicationEventPublisher events;

	Chair(Approvals approvals, SilenceStore procedures, Turns turns, Tasks tasks, ApplicationEventPublisher events) {
		this.approvals = approvals;
		this.procedures = procedures;
		this.turns = turns;
		this.tasks = tasks;
		this.events = events;
	}

	/**
	 * Has the text opened again; the objection stands.
	 * @param hash the hash of the text that was on the page
	 * @param reason for the own side; may be blank, as the objection says it
	 * @param message for the other side to read; may be blank
	 */
	public Outcome<DossierId> returnText(CurrentUser user, TaskId task, String hash, String reason, String message) {
		return this.turns.take(user, task, Forms.SILENCE_BROKEN)
			.then((item) -> this.approvals.bound(item.dossier(), hash).then((bound) -> {
				this.approvals.returned(this.approvals.running(item.dossier(), user.side()), user, reason, message);
				publish(user, item.dossier(), "silence-text-returned", hash);
				this.tasks.complete(user, item, Map.of(Variables.REOPEN, false));
				return Outcome.done(item.dossier());
			}));
	}

	/**
	 * Has the same text put to the delegations anew, where the objector has withdrawn in
	 * writing, or where the chair has ended the procedure and nobody objects.
	 * @param hash the hash of the text that was on the page
	 * @param reference what says that the objection is withdrawn, such as a note's
	 * number; may be blank if nobody has objected
	 */
	public Outcome<DossierId> reopen(CurrentUser user, TaskId task, String hash, String reference) {
		return this.turns.take(user, task, Forms.SILENCE_BROKEN)
			.then((item) -> this.approvals.bound(item.dossier(), hash).then((bound) -> {
				Approval approval = this.approvals.running(item.dossier(), user.side());
				SilenceProcedure last = this.procedures.ofProcess(approval).get(0);
				if (last.state() == State.BROKEN) {
					if (reference.isBlank()) {
						return Outcome.refused("withdrawal-reference-missing");
					}
					this.procedures.update(last.objectionWithdrawn(reference.strip()));
				}
				publish(user, item.dossier(), "silence-reopening", hash);
				this.tasks.complete(user, item, Map.of(Variables.REOPEN, true));
				return Outcome.done(item.dossier());
			}));
	}

	private void publish(CurrentUser user, DossierId dossier, String what, String hash) {
		this.events.publishEvent(Recorded.within(user.side(), dossier, what, user.name(), hash));
	}

}
