package org.chapeau.planted.negotiation;

import org.chapeau.app.negotiation.Rounds.TextUnlocked;

import org.springframework.context.event.EventListener;

/**
 * Locks in any order.
 */
class HastyListener {

	@EventListener
	void on(TextUnlocked unlocked) {
	}

}
