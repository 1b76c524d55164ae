package org.chapeau.app.identity.web;

import org.chapeau.app.identity.Admission.Reason;

/**
 * Somebody has proved who they are and may not work here.
 */
class TurnedAwayException extends RuntimeException {

	private final Reason reason;

	TurnedAwayException(Reason reason) {
		super("Turned away: " + reason);
		this.reason = reason;
	}

	Reason reason() {
		return this.reason;
	}

}
