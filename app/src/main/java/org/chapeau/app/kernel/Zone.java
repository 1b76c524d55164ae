package org.chapeau.app.kernel;

import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;

/**
 * Whose rows the present thread works on, for a database that looks after that itself:
 * {@code docs/adr/0041-a-second-wall.md}. A request works on those of its reader's side,
 * a step of a side's process on those of that side. Where nothing is said there are none.
 */
public final class Zone implements AutoCloseable {

	/** Rows of no side: what both may know. */
	public static final String NOBODY = "";

	/** Rows of every side. No party may be called so: their codes are upper case. */
	public static final String ALL = "system";

	private static final ThreadLocal<String> NOW = ThreadLocal.withInitial(() -> NOBODY);

	private final String before;

	private Zone(String before) {
		this.before = before;
	}

	/**
	 * The code of a side, {@link #ALL} or {@link #NOBODY}.
	 */
	public static String now() {
		return NOW.get();
	}

	/**
	 * Works on the rows of a side from now on.
	 * @param side the side, or {@code null} for somebody who has none
	 * @return to be closed when that ends
	 */
	public static Zone of(@Nullable Party side) {
		return open((side != null) ? side.code() : NOBODY);
	}

	/**
	 * Works on the rows of every side from now on. Only code that has no reader may say
	 * so, or code that has something cross: a test keeps the list.
	 * @return to be closed when that ends
	 */
	public static Zone ofAll() {
		return open(ALL);
	}

	private static Zone open(String zone) {
		Zone opened = new Zone(NOW.get());
		NOW.set(zone);
		return opened;
	}

	/**
	 * Goes back to whose rows it was before.
	 */
	@Override
	public void close() {
		if (this.before.equals(NOBODY)) {
			NOW.remove();
		}
		else {
			NOW.set(this.before);
		}
	}

}
