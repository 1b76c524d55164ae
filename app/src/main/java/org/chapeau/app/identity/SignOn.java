package org.chapeau.app.identity;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

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
	 * Where a form may lead to besides this program, for the content security policy.
	 */
	default String formTargets() {
		return "'self'";
	}

}
