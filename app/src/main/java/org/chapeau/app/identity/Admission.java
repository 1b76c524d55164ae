package org.chapeau.app.identity;

/**
 * Whether somebody who has proved who they are may work here.
 */
public sealed interface Admission {

	/**
	 * They may.
	 */
	record Admitted(CurrentUser user) implements Admission {
	}

	/**
	 * They may not, and are shown why and nothing else.
	 */
	record Turned(Reason reason) implements Admission {
	}

	/**
	 * Why somebody is turned away.
	 */
	enum Reason {

		NO_GROUP, UNKNOWN_GROUP, TWO_PARTIES, NO_ROLE

	}

}
