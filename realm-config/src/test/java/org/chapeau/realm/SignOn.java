package org.chapeau.realm;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One sign-on of one user, as Chapeau and a browser together perform it.
 */
final class SignOn {

	static final String SECRET = "secret-of-this-test";

	static final String VERIFIER = "a-proof-key-that-is-long-enough-to-be-accepted";

	private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");

	private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

	private final Browser browser = new Browser();

	private final String endpoint;

	private final String chapeau;

	/**
	 * Prepares a sign-on.
	 * @param issuer the realm
	 * @param chapeau the address that the user comes from and returns to
	 */
	SignOn(URI issuer, String chapeau) {
		this.endpoint = issuer + "/protocol/openid-connect";
		this.chapeau = chapeau;
	}

	/**
	 * A sound request, to be asked as it is or spoilt.
	 */
	Map<String, String> request() {
		return new HashMap<>(
				Map.of("client_id", "chapeau", "response_type", "code", "scope", "openid profile", "redirect_uri",
						redirectUri(), "state", "any", "code_challenge", challenge(), "code_challenge_method", "S256"));
	}

	HttpResponse<String> ask(Map<String, String> request) throws IOException, InterruptedException {
		return this.browser.get(this.endpoint + "/auth", request);
	}

	/**
	 * Fills in the sign-in page.
	 * @return Keycloak's answer to it: a redirect to Chapeau, or another page
	 */
	HttpResponse<String> signIn(String username, String password) throws IOException, InterruptedException {
		Matcher form = FORM.matcher(ask(request()).body());
		if (!form.find()) {
			throw new IllegalStateException("No form to sign in with");
		}
		return this.browser.post(form.group(1).replace("&amp;", "&"),
				Map.of("username", username, "password", password));
	}

	/**
	 * Exchanges the code that came with the user for tokens.
	 */
	HttpResponse<String> redeem(String location, String secret, String verifier)
			throws IOException, InterruptedException {
		Matcher code = CODE.matcher(location);
		if (!code.find()) {
			throw new IllegalStateException("No code in " + location);
		}
		return this.browser.post(this.endpoint + "/token",
				Map.of("grant_type", "authorization_code", "code", code.group(1), "redirect_uri", redirectUri(),
						"client_id", "chapeau", "client_secret", secret, "code_verifier", verifier));
	}

	/**
	 * The tokens of a user who has come back.
	 */
	JsonNode tokens(String location) throws IOException, InterruptedException {
		return JsonMapper.shared().readTree(redeem(location, SECRET, VERIFIER).body());
	}

	HttpResponse<String> askWithPassword(String username, String password) throws IOException, InterruptedException {
		return this.browser.post(this.endpoint + "/token", Map.of("grant_type", "password", "client_id", "chapeau",
				"client_secret", SECRET, "username", username, "password", password));
	}

	HttpResponse<String> signOut(String idToken) throws IOException, InterruptedException {
		return this.browser.get(this.endpoint + "/logout",
				Map.of("id_token_hint", idToken, "post_logout_redirect_uri", this.chapeau + "/"));
	}

	/**
	 * The claims of a token, unverified.
	 */
	static JsonNode claims(String token) {
		return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
	}

	static String location(HttpResponse<String> response) {
		return response.headers().firstValue("Location").orElse("(no redirect, but a page)");
	}

	private String redirectUri() {
		return this.chapeau + "/login/oauth2/code/keycloak";
	}

	private static String challenge() {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
