package org.chapeau.browser;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import org.chapeau.realm.Realm;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Japan's own identity provider, as a second realm of the same Keycloak, joined to
 * Chapeau's as {@code docs/sign-on.md} says.
 */
final class Ministry {

	static final String DRAFTER = "tanaka";

	static final String RELEASE_OFFICER = "suzuki";

	/** Whom the ministry says to be of groups that are not Japan's. */
	static final String PRETENDER = "sato";

	private static final Path PAGE = Path.of("..", "..", "docs", "sign-on.md");

	private static final String NAME = "ministry";

	private static final String SECRET = "secret-of-the-ministry";

	/** What Keycloak is to be started with so that the two realms know each other. */
	static final Map<String, String> ENVIRONMENT = Map.of("CHAPEAU_PROVIDER_JP_SECRET", SECRET,
			"CHAPEAU_PROVIDER_EU_SECRET", "of-nobody-here");

	private static final JsonMapper JSON = JsonMapper.shared();

	private Ministry() {
	}

	/**
	 * Chapeau's realm with the identity providers of the page, and the ministry's.
	 * @param keycloak the address that both will have
	 */
	static Map<String, String> realms(URI keycloak) throws IOException {
		return Map.of(Realm.NAME, joined(keycloak), NAME, own(keycloak));
	}

	private static String joined(URI keycloak) throws IOException {
		String page = Files.readString(PAGE);
		int start = page.indexOf("{\n\t\"identityProviders\"");
		String endpoint = keycloak + "/realms/" + NAME;
		String providers = page.substring(start, page.indexOf("\n```", start))
			.replace("https://sign-on.jp.example.org/authorize", endpoint + "/protocol/openid-connect/auth")
			.replace("https://sign-on.jp.example.org/token", endpoint + "/protocol/openid-connect/token")
			.replace("https://sign-on.jp.example.org/keys", endpoint + "/protocol/openid-connect/certs")
			.replace("https://sign-on.jp.example.org", endpoint);
		try (InputStream json = Realm.json()) {
			ObjectNode realm = (ObjectNode) JSON.readTree(json);
			return realm.setAll((ObjectNode) JSON.readTree(providers)).toString();
		}
	}

	private static String own(URI keycloak) {
		ObjectNode realm = JSON.createObjectNode().put("realm", NAME).put("enabled", true);
		ObjectNode client = realm.putArray("clients").addObject();
		client.put("clientId", "chapeau").put("secret", SECRET).put("standardFlowEnabled", true);
		client.putArray("redirectUris").add(keycloak + "/realms/" + Realm.NAME + "/broker/jp/endpoint");
		client.putArray("protocolMappers")
			.addObject()
			.put("name", "groups")
			.put("protocol", "openid-connect")
			.put("protocolMapper", "oidc-group-membership-mapper")
			.putObject("config")
			.put("claim.name", "groups")
			.put("full.path", "false")
			.put("id.token.claim", "true");
		Map<String, List<String>> people = Map.of(DRAFTER, List.of("drafter"), RELEASE_OFFICER,
				List.of("release-officer"), PRETENDER, List.of("desk-officer", "operator"));
		ArrayNode groups = realm.putArray("groups");
		ArrayNode users = realm.putArray("users");
		people.forEach((name, theirs) -> {
			ObjectNode user = users.addObject().put("username", name).put("enabled", true);
			user.put("firstName", name).put("lastName", NAME).put("email", name + "@ministry.example.org");
			user.putArray("credentials").addObject().put("type", "password").put("value", Seat.PASSWORD);
			ArrayNode paths = user.putArray("groups");
			theirs.forEach((group) -> {
				groups.addObject().put("name", group);
				paths.add("/" + group);
			});
		});
		return realm.toString();
	}

	/**
	 * Somebody comes from Chapeau's own page through Keycloak to their ministry, and
	 * proves there who they are.
	 */
	static void vouchesFor(String name, Seat seat) {
		seat.visits("/tasks");
		seat.page().getByText("Sign in with Keycloak").click();
		seat.link("Japan").click();
		seat.page().getByLabel("Username").fill(name);
		givesThePassword(seat);
	}

	/**
	 * Somebody who is known there already proves it once more.
	 */
	static void vouchesAgain(Seat seat) {
		seat.link("Japan").click();
		givesThePassword(seat);
	}

	private static void givesThePassword(Seat seat) {
		seat.page().getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(Seat.PASSWORD);
		seat.button("Sign In").click();
	}

}
