package org.chapeau.browser;

import java.time.Duration;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.TimeoutError;

/**
 * Waits for what the engine does in its own time, by asking for the page again.
 */
final class Patience {

	// The longest is a silence procedure of one minute, which ends at a full minute; the
	// rest is for a busy machine.
	private static final Duration LIMIT = Duration.ofMinutes(4);

	private static final double LOOK_MILLIS = 500;

	private Patience() {
	}

	/**
	 * Reloads until something shows.
	 * @param what what is waited for, for the report if it never comes
	 * @param sign what shows on the page then
	 * @param reload asks for the page again
	 * @throws AssertionError if it does not show within four minutes
	 */
	static void until(String what, Locator sign, Runnable reload) {
		long start = System.nanoTime();
		while (true) {
			reload.run();
			try {
				sign.waitFor(new Locator.WaitForOptions().setTimeout(LOOK_MILLIS));
				return;
			}
			catch (TimeoutError ex) {
				if (System.nanoTime() - start > LIMIT.toNanos()) {
					throw new AssertionError("In vain waited until " + what, ex);
				}
			}
		}
	}

}
