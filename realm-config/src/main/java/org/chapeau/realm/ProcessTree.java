package org.chapeau.realm;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A process with all that it has started: Keycloak's script runs Java as its child, which
 * would survive the script.
 */
final class ProcessTree {

	private static final Duration GRACE = Duration.ofSeconds(10);

	private final Process root;

	ProcessTree(Process root) {
		this.root = root;
	}

	/**
	 * Waits for the root to end, at most for a time.
	 * @return whether it has ended
	 */
	boolean endsWithin(Duration time) throws InterruptedException {
		return this.root.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
	}

	int waitFor() throws InterruptedException {
		return this.root.waitFor();
	}

	/**
	 * Asks every process of the tree to end, and forces those that have not after ten
	 * seconds.
	 */
	void kill() {
		// Taken before the root ends: its children are then no longer known as its own.
		List<ProcessHandle> tree = Stream.concat(this.root.descendants(), Stream.of(this.root.toHandle())).toList();
		tree.forEach(ProcessHandle::destroy);
		long deadline = System.nanoTime() + GRACE.toNanos();
		for (ProcessHandle process : tree) {
			if (!ends(process, deadline - System.nanoTime())) {
				process.destroyForcibly();
			}
		}
	}

	private static boolean ends(ProcessHandle process, long nanos) {
		try {
			process.onExit().get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
			return true;
		}
		catch (TimeoutException | ExecutionException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
