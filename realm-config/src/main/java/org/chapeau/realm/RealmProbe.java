package org.chapeau.realm;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Asks a Keycloak whether it serves the realm yet.
 */
final class RealmProbe {

	private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

	private final HttpRequest discovery;

	RealmProbe(URI issuer) {
		this.discovery = HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration"))
			.timeout(Duration.ofSeconds(10))
			.build();
	}

	/**
	 * Whether the realm's discovery document is there. Keycloak listens only after the
	 * import, so a refused connection says "not yet".
	 */
	boolean isServed() throws InterruptedException {
		try {
			return this.client.send(this.discovery, BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
