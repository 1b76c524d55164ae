package org.chapeau.faults;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What the service has acknowledged: the page said that it is done.
 */
final class Ledger {

	private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

	private final AtomicInteger unknown = new AtomicInteger();

	private volatile long last = System.nanoTime();

	/**
	 * The page said that a task is done.
	 */
	void acknowledge(String task, String who) {
		this.acknowledged.put(task, who);
		this.last = System.nanoTime();
	}

	/**
	 * No answer came to what was sent.
	 */
	void lose() {
		this.unknown.incrementAndGet();
	}

	/** Tasks, and who has done each. */
	Map<String, String> acknowledged() {
		return Map.copyOf(this.acknowledged);
	}

	int unknown() {
		return this.unknown.get();
	}

	/**
	 * Whether anything was acknowledged since a moment of {@link System#nanoTime()}.
	 */
	boolean hasSince(long moment) {
		return this.last - moment > 0;
	}

	Duration sinceLast() {
		return Duration.ofNanos(System.nanoTime() - this.last);
	}

}
