package org.chapeau.app.identity;

import java.util.Optional;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;

/**
 * A way of signing in. Exactly one is active, by profile.
 */
public interface SignOn {

	/**
	 * Adds this way of signing in, and of signing out, to the filter chain.
	 */
	void configure(HttpSecurity http);

	/**
	 * Whether this is the embedded sign-on, of which every page warns.
	 */
	boolean embedded();

	/**
	 * Where mail reaches somebody who has signed in, if the sign-on says.
	 */
	Optional<String> email(Authentication who);

	/**
	 * What it says of somebody for whom it has vouched with groups that nobody may be in.
	 * @return nothing if whoever vouched may not speak of anybody here
	 */
	default Optional<VouchedForNoMore> dismissal(Authentication who) {
		return Optional.of(new VouchedForNoMore(who.getName(), null));
	}

	/**
	 * Where somebody proves anew who they are, if not by their password on our own page.
	 * @return a path of this program
	 */
	default Optional<String> confirmation() {
		return Optional.empty();
	}

	/**
	 * Whether a password is a user's, where this program itself may be told it.
	 */
	default boolean recognises(String user, String password) {
		return false;
	}

	/**
	 * Where a form may lead to besides this program, for the content security policy.
	 */
	default String formTargets() {
		return "'self'";
	}

}
