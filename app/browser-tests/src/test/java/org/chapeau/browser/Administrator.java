package org.chapeau.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whoever administers the people of a Keycloak, by its own interface.
 */
final class Administrator {

	private static final String NAME = "administrator";

	private static final String PASSWORD = "password-of-this-test";

	/** What Keycloak is to be started with so that there is one. */
	static final Map<String, String> ENVIRONMENT = Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", NAME,
			"KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD);

	private final HttpClient client = HttpClient.newHttpClient();

	private final URI keycloak;

	Administrator(URI keycloak) {
		this.keycloak = keycloak;
	}

	/**
	 * Lets Keycloak's word on somebody hold for so long, from their next sign-on or
	 * renewal on.
	 */
	void letsTokensLive(int seconds) {
		send("PUT", "", "{\"accessTokenLifespan\": " + seconds + "}");
	}

	void switchesOff(String user) {
		send("PUT", "/users/" + id(user), "{\"enabled\": false}");
	}

	void signsOut(String user) {
		send("POST", "/users/" + id(user) + "/logout", "");
	}

	void takesOutOfAllGroups(String user) {
		String groups = "/users/" + id(user) + "/groups";
		JsonMapper.shared()
			.readTree(send("GET", groups, ""))
			.forEach((group) -> send("DELETE", groups + "/" + group.path("id").asString(), ""));
	}

	/**
	 * Puts somebody into a group by hand, such as {@code /EU/desk-officer}.
	 */
	void putsInto(String group, String user) {
		String id = JsonMapper.shared().readTree(send("GET", "/group-by-path" + group, "")).path("id").asString();
		send("PUT", "/users/" + id(user) + "/groups/" + id, "");
	}

	String id(String user) {
		JsonNode found = JsonMapper.shared().readTree(send("GET", "/users?exact=true&username=" + user, ""));
		return found.path(0).path("id").asString();
	}

	private String send(String method, String path, String json) {
		return send(HttpRequest.newBuilder(this.keycloak.resolve("/admin/realms/chapeau" + path))
			.header("Authorization", "Bearer " + token())
			.header("Content-Type", "application/json")
			.method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
	}

	private String token() {
		BodyPublisher form = BodyPublishers
			.ofString("grant_type=password&client_id=admin-cli&username=" + NAME + "&password=" + PASSWORD);
		String answer = send(
				HttpRequest.newBuilder(this.keycloak.resolve("/realms/master/protocol/openid-connect/token"))
					.header("Content-Type", "application/x-www-form-urlencoded")
					.POST(form));
		return JsonMapper.shared().readTree(answer).path("access_token").asString();
	}

	private String send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> answer = this.client.send(request.build(), BodyHandlers.ofString());
			if (answer.statusCode() >= 300) {
				throw new IllegalStateException(answer + ": " + answer.body());
			}
			return answer.body();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
