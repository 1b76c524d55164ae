package org.chapeau.app.identity.keycloak;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The secret that the program shows to Keycloak. That for trials is public, so in
 * production the program does not start with it, nor with one that could be guessed.
 */
@Component
@Profile("keycloak & (production | prod)")
class OwnSecret {

	/** What Keycloak gives by itself has as many. */
	private static final int SHORTEST = 32;

	/**
	 * Looks at the secret.
	 * @throws IllegalStateException if it is shorter than 32 characters, as that for
	 * trials is
	 */
	OwnSecret(@Value("${spring.security.oauth2.client.registration.keycloak.client-secret}") String secret) {
		if (secret.length() < SHORTEST) {
			throw new IllegalStateException("In production CHAPEAU_CLIENT_SECRET has to be a secret of your own with "
					+ SHORTEST + " characters at least (openssl rand -hex 32), the same for Keycloak: docs/sign-on.md");
		}
	}

}
