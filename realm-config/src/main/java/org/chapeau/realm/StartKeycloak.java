package org.chapeau.realm;

import java.nio.file.Path;
import java.util.Map;

/**
 * Runs Keycloak with the realm in the foreground, until it is interrupted. The Maven
 * profile {@code keycloak} calls it.
 */
public final class StartKeycloak {

	private StartKeycloak() {
	}

	/**
	 * Starts Keycloak and stays until it ends.
	 * @param args the directory of the unpacked distribution, and the port
	 * @throws InterruptedException if the thread is interrupted while Keycloak runs
	 */
	public static void main(String[] args) throws InterruptedException {
		if (args.length != 2) {
			throw new IllegalArgumentException("Arguments: <distribution directory> <port>");
		}
		System.out.println("Starting Keycloak, which takes up to a minute …");
		try (KeycloakServer server = KeycloakServer.start(Path.of(args[0]), Integer.parseInt(args[1]), Map.of())) {
			System.out.printf("Keycloak serves the realm at %s%nIts log: %s%nCtrl-C stops it.%n", server.issuer(),
					server.log());
			System.out.printf("Keycloak ended with code %d.%n", server.waitFor());
		}
	}

}
