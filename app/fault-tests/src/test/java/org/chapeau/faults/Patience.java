package org.chapeau.faults;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Waits for what other processes do in their own time, by looking again.
 */
final class Patience {

	private static final long LOOK_MILLIS = 20;

	private Patience() {
	}

	/**
	 * Waits until something is so.
	 * @param state what to say if it never is
	 * @return how long it took
	 * @throws AssertionError if it takes longer
	 */
	static Duration until(String what, Duration most, BooleanSupplier sign, Supplier<String> state) {
		long begun = System.nanoTime();
		while (!sign.getAsBoolean()) {
			if (System.nanoTime() - begun > most.toNanos()) {
				throw new AssertionError(
						"In vain waited " + most.toSeconds() + " s until " + what + ". " + state.get());
			}
			pause(LOOK_MILLIS);
		}
		return Duration.ofNanos(System.nanoTime() - begun);
	}

	static void pause(long millis) {
		called(() -> {
			Thread.sleep(millis);
			return null;
		});
	}

	/**
	 * Calls something that may be interrupted or fail for reasons outside of the test.
	 */
	static <T> T called(Callable<T> call) {
		try {
			return call.call();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted", ex);
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
