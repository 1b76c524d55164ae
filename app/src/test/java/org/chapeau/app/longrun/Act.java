package org.chapeau.app.longrun;

import java.util.NoSuchElementException;

import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.longrun.Turn.Move;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody is about to do.
 *
 * @param what what it is, in a word
 * @param turn whose turn it is, and at what
 * @param move how it is done
 */
record Act(String what, Turn turn, Move move) {

	/**
	 * Does it. Where somebody was faster, the page says so.
	 */
	Outcome<?> play() {
		Outcome<?> outcome;
		try {
			outcome = this.move.play(this.turn);
		}
		catch (ConcurrencyFailureException | DuplicateKeyException ex) {
			return Outcome.refused("raced");
		}
		catch (NoSuchElementException ex) {
			if (!ex.getStackTrace()[1].getClassName().startsWith(Act.class.getPackageName())) {
				throw wrong(ex);
			}
			// What they wanted to look at has gone before they had a page.
			return Turn.PASS;
		}
		catch (RuntimeException ex) {
			throw wrong(ex);
		}
		assertThat(outcome.isDone() && this.turn.pageOld().get())
			.as(this.what + " of what was not on the page\n" + this.turn.course())
			.isFalse();
		return outcome;
	}

	private AssertionError wrong(RuntimeException ex) {
		return new AssertionError(this + "\n" + this.turn.course(), ex);
	}

	@Override
	public String toString() {
		return this.turn.user().name() + " " + this.what;
	}

}
