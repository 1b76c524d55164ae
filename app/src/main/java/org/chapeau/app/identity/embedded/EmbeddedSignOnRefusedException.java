package org.chapeau.app.identity.embedded;

/**
 * The embedded sign-on, whose passwords are public, was about to serve others.
 */
class EmbeddedSignOnRefusedException extends IllegalStateException {

	EmbeddedSignOnRefusedException(String reason) {
		super("The embedded sign-on with its public passwords does not start: " + reason
				+ ". Switch on the profile \"keycloak\" (see docs/sign-on.md), or leave server.address at 127.0.0.1.");
	}

}
