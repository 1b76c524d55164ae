package org.chapeau.app.identity.session;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.chapeau.app.identity.Confirmation;
import org.chapeau.app.identity.GroupAuthority;
import org.chapeau.app.kernel.Refusal;
import org.chapeau.text.Party;
import org.junit.jupiter.api.Test;

import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.web.servlet.FlashMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * What a session may hold, and what it may not.
 */
class SessionCodecTests {

	private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

	@Test
	void whoHasSignedInOnTheOwnPage() {
		User user = new User("eu.desk", "", List.of(new GroupAuthority("EU/desk-officer")));
		comesBack(new SecurityContextImpl(
				UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities())));
	}

	@Test
	void whoHasSignedInThroughKeycloak() {
		OidcIdToken word = OidcIdToken.withTokenValue("e30.e30.")
			.issuer("https://keycloak.example.org/realms/chapeau")
			.subject("7d1f")
			.issuedAt(NOON)
			.expiresAt(NOON.plusSeconds(60))
			.authTime(NOON)
			.claim("groups", List.of("/EU/desk-officer"))
			.claim("preferred_username", "eu.desk")
			.build();
		DefaultOidcUser user = new DefaultOidcUser(List.of(new OidcUserAuthority(word)), word, "preferred_username");
		comesBack(new SecurityContextImpl(
				new OAuth2AuthenticationToken(user, List.of(new GroupAuthority("/EU/desk-officer")), "keycloak")));
	}

	@Test
	void theWayToKeycloakAndBack() {
		OAuth2AuthorizationRequest way = OAuth2AuthorizationRequest.authorizationCode()
			.authorizationUri("https://keycloak.example.org/auth")
			.clientId("chapeau")
			.redirectUri("https://chapeau.example.org/login/oauth2/code/keycloak")
			.state("any")
			.additionalParameters(Map.of("prompt", "login"))
			.build();
		assertThat(((OAuth2AuthorizationRequest) read(way)).getAuthorizationRequestUri())
			.isEqualTo(way.getAuthorizationRequestUri());
	}

	@Test
	void whatTheNextPageSays() {
		FlashMap next = new FlashMap();
		next.put("refusal", Refusal.of("too-long", 300, "words"));
		next.addTargetRequestParam("show", "open");
		comesBack(new CopyOnWriteArrayList<>(List.of(next)));
	}

	@Test
	void theTokenOfFormsAndWhatIsToBeConfirmed() {
		assertThat(((DefaultCsrfToken) read(new DefaultCsrfToken("X-CSRF", "_csrf", "token"))).getToken())
			.isEqualTo("token");
		comesBack(
				new Confirmation("/tasks/1/turn-key", "eu.release", Map.of("instant", "2026-11-20T10:00"), NOON, null));
	}

	@Test
	void nothingElseIsLaidIntoASession() {
		assertThatIllegalArgumentException().isThrownBy(() -> SessionCodec.write(new Stranger()))
			.withStackTraceContaining("Stranger");
		assertThatIllegalArgumentException().isThrownBy(() -> SessionCodec.write(List.of("words", new Stranger())));
		assertThatIllegalArgumentException().isThrownBy(() -> SessionCodec.write(Refusal.of("any", Party.EU)));
		assertThatIllegalArgumentException().isThrownBy(() -> SessionCodec.write(new GenericApplicationContext()));
	}

	@Test
	void aSessionIsNoPlaceForATextOfAnySize() {
		assertThatIllegalArgumentException().isThrownBy(() -> SessionCodec.write("x".repeat(SessionCodec.LARGEST)))
			.withMessageContaining("too large");
	}

	@Test
	void bytesThatAreNotOursMakeNothingComeAlive() throws IOException {
		Stranger.alive = false;
		ByteArrayOutputStream foreign = new ByteArrayOutputStream();
		try (ObjectOutputStream writer = new ObjectOutputStream(foreign)) {
			writer.writeObject(new Stranger());
		}
		assertThat(SessionCodec.read(foreign.toByteArray())).isNull();
		assertThat(SessionCodec.read(new byte[] { 1, 2, 3 })).isNull();
		assertThat(Stranger.alive).isFalse();
	}

	private static void comesBack(Object attribute) {
		assertThat(read(attribute)).isEqualTo(attribute);
	}

	private static Object read(Object attribute) {
		Object back = SessionCodec.read(SessionCodec.write(attribute));
		assertThat(back).isNotNull();
		return back;
	}

	private static final class Stranger implements Serializable {

		private static boolean alive;

		private Object readResolve() {
			alive = true;
			return this;
		}

	}

}
