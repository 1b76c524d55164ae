package org.chapeau.app.kernel;

import java.time.ZoneId;
import java.util.TimeZone;

/**
 * The time zone that the machine is set to, which the program leaves before it does
 * anything else: {@code docs/adr/0055-the-program-runs-in-utc.md}. Drivers of databases,
 * the engine and the log would go by it otherwise, each node by its own.
 */
public final class MachineZone {

	private static final ZoneId FOUND = ZoneId.systemDefault();

	private MachineZone() {
	}

	/**
	 * Lets the whole program run in UTC from now on, whatever the machine is set to.
	 */
	public static void leave() {
		TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
	}

	/**
	 * What the machine was set to when the program began.
	 */
	public static ZoneId found() {
		return FOUND;
	}

}
