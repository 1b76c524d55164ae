package org.chapeau.app.identity.keycloak;

import java.io.Serializable;
import java.time.Instant;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/**
 * How long Keycloak's last word on somebody holds, and what to ask it for the next one
 * with. A session holds it; the access token itself is of no use to this program and is
 * not kept.
 *
 * @param refreshToken what a new word is asked for with, or {@code null} if Keycloak gave
 * nothing
 * @param until when the access token ends
 */
record Vouching(@Nullable String refreshToken, Instant until) implements Serializable {

	private static final String ATTRIBUTE = Vouching.class.getName();

	static @Nullable Vouching in(HttpSession session) {
		return (session.getAttribute(ATTRIBUTE) instanceof Vouching vouching) ? vouching : null;
	}

	void keepIn(HttpSession session) {
		session.setAttribute(ATTRIBUTE, this);
	}

	static void dropFrom(HttpSession session) {
		session.removeAttribute(ATTRIBUTE);
	}

	/**
	 * Written where something is logged: never with the token.
	 */
	@Override
	public String toString() {
		return "Vouching until " + this.until;
	}

}
