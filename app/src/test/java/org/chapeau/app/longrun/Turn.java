package org.chapeau.app.longrun;

import java.util.concurrent.atomic.AtomicBoolean;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.WorkItem;
import org.chapeau.text.Party;

/**
 * Somebody's turn at a task.
 *
 * @param course the dossier
 * @param user who does it
 * @param task what is to be done
 * @param dice what chance decides
 * @param wild whether they may do anything that the page offers; if not, they do what
 * brings the dossier on
 * @param pageOld whether what is on their page is not what the text says now
 */
record Turn(Course course, CurrentUser user, WorkItem task, Dice dice, boolean wild, AtomicBoolean pageOld) {

	/** Nothing was done, and nobody was asked. */
	static final Outcome<Void> PASS = Outcome.refused("pass");

	Turn(Course course, CurrentUser user, WorkItem task, Dice dice, boolean wild) {
		this(course, user, task, dice, wild, new AtomicBoolean());
	}

	DossierId dossier() {
		return this.course.dossier();
	}

	TaskId id() {
		return this.task.id();
	}

	Party side() {
		return this.user.side();
	}

	/**
	 * Whether somebody does what happens so often in a hundred, as long as anything goes.
	 */
	boolean wildly(int often) {
		return this.wild && this.dice.in100(often);
	}

	/** The hash on a page that was opened before the text changed. */
	String oldPage() {
		this.pageOld.set(true);
		return "0".repeat(64);
	}

	/**
	 * What can be done on a task, or in a dossier.
	 */
	@FunctionalInterface
	interface Move {

		/** Does it, and says what came of it. */
		Outcome<?> play(Turn turn);

	}

}
