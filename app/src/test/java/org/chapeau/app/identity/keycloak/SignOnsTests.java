package org.chapeau.app.identity.keycloak;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.MovableClock;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which session began by which sign-on, as every node knows it.
 */
@ChapeauTest
class SignOnsTests {

	private static final String ISSUER = "https://keycloak.example.org/realms/chapeau";

	@Autowired
	JdbcClient jdbc;

	private final MovableClock clock = new MovableClock();

	private final String person = UUID.randomUUID().toString();

	@Test
	void aSignOutOfOneSignOnFindsItsSessionAndNoOther() {
		String here = signedOn("at the office");
		String there = signedOn("on the way");
		assertThat(ended("at the office", this.person)).containsExactly(here);
		assertThat(ended("at the office", this.person)).isEmpty();
		assertThat(ended("on the way", this.person)).containsExactly(there);
	}

	@Test
	void aSignOutOfAPersonFindsEverySessionOfTheirs() {
		List<String> all = List.of(signedOn("at the office"), signedOn("on the way"));
		assertThat(ended(null, "somebody else")).isEmpty();
		assertThat(ended(null, this.person)).containsExactlyInAnyOrderElementsOf(all);
	}

	@Test
	void aSecondSignOnInASessionTakesThePlaceOfTheFirst() {
		String session = signedOn("at the office");
		signOns().saveSessionInformation(information(session, "anew"));
		assertThat(ended("at the office", this.person)).isEmpty();
		assertThat(ended("anew", this.person)).containsExactly(session);
	}

	@Test
	void aSignOnIsForgottenADayLater() {
		signedOn("yesterday");
		this.clock.elapse(Duration.ofDays(1).plusMillis(1));
		signedOn("today");
		assertThat(ended("yesterday", this.person)).isEmpty();
	}

	@Test
	void aSessionIsTakenOutByItsId() {
		String session = signedOn("at the office");
		assertThat(signOns().removeSessionInformation(session)).isNotNull();
		assertThat(signOns().removeSessionInformation(session)).isNull();
	}

	private SignOns signOns() {
		return new SignOns(this.jdbc, this.clock);
	}

	private String signedOn(String sid) {
		String session = UUID.randomUUID().toString();
		signOns().saveSessionInformation(information(session, sid));
		return session;
	}

	private List<String> ended(String sid, String subject) {
		OidcLogoutToken.Builder token = OidcLogoutToken.withTokenValue("any")
			.issuer(ISSUER)
			.subject(subject)
			.audience(List.of("chapeau"))
			.issuedAt(Instant.EPOCH)
			.jti(UUID.randomUUID().toString())
			.events(Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
		if (sid != null) {
			token.sessionId(this.person + sid);
		}
		return signOns().removeSessionInformation(token.build()).stream().map((found) -> found.getSessionId()).toList();
	}

	private OidcSessionInformation information(String session, String sid) {
		OidcIdToken word = OidcIdToken.withTokenValue("any")
			.issuer(ISSUER)
			.subject(this.person)
			.claim("sid", this.person + sid)
			.build();
		return new OidcSessionInformation(session, Map.of(), new DefaultOidcUser(List.of(), word));
	}

}
