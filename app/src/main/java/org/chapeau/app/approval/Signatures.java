package org.chapeau.app.approval;

import java.util.Map;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.Tasks;
import org.chapeau.app.process.WorkItem;
import org.chapeau.workflows.Forms;
import org.chapeau.workflows.Variables;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signs an adopted text off, or returns it.
 */
@Component
@Transactional
public class Signatures {

	private final Approvals approvals;

	private final Turns turns;

	private final Tasks tasks;

	private final ApplicationEventPublisher events;

	Signatures(Approvals approvals, Turns turns, Tasks tasks, ApplicationEventPublisher events) {
		this.approvals = approvals;
		this.turns = turns;
		this.tasks = tasks;
		this.events = events;
	}

	/**
	 * Signs the text.
	 * @param hash the hash of the text that was on the page
	 */
	public Outcome<DossierId> sign(CurrentUser user, TaskId task, String hash) {
		return this.turns.take(user, task, Forms.SIGN)
			.then((item) -> this.approvals.bound(item.dossier(), hash).then((bound) -> {
				this.approvals.signed(this.approvals.running(item.dossier(), user.side()), user);
				return decided(user, item, hash, true);
			}));
	}

	/**
	 * Does not sign; the text goes back to the table.
	 * @param hash the hash of the text that was on the page
	 * @param reason for the own side
	 * @param message for the other side to read; may be blank
	 */
	public Outcome<DossierId> returnText(CurrentUser user, TaskId task, String hash, String reason, String message) {
		if (reason.isBlank()) {
			return Outcome.refused("reason-missing");
		}
		return this.turns.take(user, task, Forms.SIGN)
			.then((item) -> this.approvals.bound(item.dossier(), hash).then((bound) -> {
				this.approvals.returned(this.approvals.running(item.dossier(), user.side()), user, reason, message);
				return decided(user, item, hash, false);
			}));
	}

	private Outcome<DossierId> decided(CurrentUser user, WorkItem item, String hash, boolean signed) {
		this.events.publishEvent(Recorded.within(user.side(), item.dossier(),
				signed ? "text-signed" : "text-not-signed", user.name(), hash));
		this.tasks.complete(user, item, Map.of(Variables.SIGNED, signed));
		return Outcome.done(item.dossier());
	}

}
