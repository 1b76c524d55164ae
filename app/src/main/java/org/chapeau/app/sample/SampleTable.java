package org.chapeau.app.sample;

import java.time.Instant;
import java.util.List;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.app.process.Jobs;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.Tasks;
import org.chapeau.app.process.WorkItem;

/**
 * What the players of a sample need of the program: their next task, the text before
 * them, and that the engine catches up.
 */
@SamplePart
class SampleTable {

	private final Tasks tasks;

	private final JointText text;

	private final Jobs jobs;

	private final SampleUsers users;

	private final SampleClock clock;

	SampleTable(Tasks tasks, JointText text, Jobs jobs, SampleUsers users, SampleClock clock) {
		this.tasks = tasks;
		this.text = text;
		this.jobs = jobs;
		this.users = users;
		this.clock = clock;
	}

	CurrentUser user(String group) {
		return this.users.in(group);
	}

	/**
	 * The task that waits for a person on a form; there must be one.
	 */
	TaskId task(CurrentUser user, DossierId dossier, String form) {
		return tasks(user, dossier, form).stream()
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("No task " + form + " waits for " + user.name()));
	}

	List<TaskId> tasks(CurrentUser user, DossierId dossier, String form) {
		return this.tasks.of(user, dossier)
			.stream()
			.filter((item) -> item.form().equals(form))
			.map(WorkItem::id)
			.toList();
	}

	List<ClauseText> text(CurrentUser reader, DossierId dossier) {
		return this.text.of(reader, dossier);
	}

	String hash(CurrentUser reader, DossierId dossier) {
		return JointText.hash(text(reader, dossier));
	}

	/**
	 * Lets the engine catch up with what was done.
	 */
	void settle() {
		this.jobs.runDue(this.clock.instant());
	}

	/**
	 * Lets time pass until an instant, and what is due by then happen.
	 */
	void waitUntil(Instant instant) {
		standAt(instant);
		settle();
	}

	/**
	 * Goes to an instant: the program's clock and the engine's stand there.
	 */
	void standAt(Instant instant) {
		this.clock.standAt(instant);
		this.jobs.standAt(instant);
	}

	/**
	 * Goes back to the present.
	 */
	void goBack() {
		this.clock.run();
		this.jobs.standAt(null);
	}

	/**
	 * The result of something that a player does and that nobody may refuse.
	 */
	<T> T done(Outcome<T> outcome) {
		if (outcome instanceof Outcome.Done<T> done) {
			settle();
			return done.result();
		}
		throw new IllegalStateException("The sample was refused: " + outcome.refusal().orElseThrow());
	}

}
