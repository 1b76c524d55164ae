package org.chapeau.app.identity.keycloak;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.chapeau.app.kernel.Instants;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which session began by which sign-on at Keycloak, for every node. A sign-on is
 * forgotten when no session of it can be left.
 */
@Component
@Profile("keycloak")
@Transactional
class SignOns implements OidcSessionRegistry {

	/** Longer than the realm lets a sign-on last. */
	private static final Duration KEPT = Duration.ofDays(1);

	private static final String SELECT = "select session_id, issuer, subject, sid from sign_on ";

	private static final String SESSION = "session";

	private static final String SID = "sid";

	private final JdbcClient jdbc;

	private final Clock clock;

	SignOns(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public void saveSessionInformation(OidcSessionInformation begun) {
		this.jdbc.sql("delete from sign_on where begun_at < :old")
			.param("old", Instants.utc(this.clock.instant().minus(KEPT)))
			.update();
		remove(begun);
		OidcUser user = begun.getPrincipal();
		this.jdbc.sql("""
				insert into sign_on (session_id, issuer, subject, sid, begun_at)
				values (:session, :issuer, :subject, :sid, :at)
				""")
			.param(SESSION, begun.getSessionId())
			.param("issuer", String.valueOf(user.getIssuer()))
			.param("subject", user.getSubject())
			.param(SID, user.getClaimAsString(SID))
			.param("at", Instants.utc(this.clock.instant()))
			.update();
	}

	@Override
	public @Nullable OidcSessionInformation removeSessionInformation(String session) {
		List<OidcSessionInformation> found = this.jdbc.sql(SELECT + "where session_id = :session")
			.param(SESSION, session)
			.query(SignOns::information)
			.list();
		found.forEach(this::remove);
		return found.isEmpty() ? null : found.get(0);
	}

	/**
	 * Those of one sign-on, or all of a person if the token names none.
	 */
	@Override
	public List<OidcSessionInformation> removeSessionInformation(OidcLogoutToken token) {
		String sid = token.getSessionId();
		List<OidcSessionInformation> found = this.jdbc
			.sql(SELECT + "where issuer = :issuer and " + ((sid != null) ? "sid = :which" : "subject = :which"))
			.param("issuer", String.valueOf(token.getIssuer()))
			.param("which", (sid != null) ? sid : token.getSubject())
			.query(SignOns::information)
			.list();
		found.forEach(this::remove);
		return found;
	}

	private void remove(OidcSessionInformation found) {
		this.jdbc.sql("delete from sign_on where session_id = :session").param(SESSION, found.getSessionId()).update();
	}

	private static OidcSessionInformation information(ResultSet row, int number) throws SQLException {
		OidcIdToken.Builder word = OidcIdToken.withTokenValue("kept").subject(row.getString("subject"));
		word.issuer(row.getString("issuer"));
		if (row.getString(SID) != null) {
			word.claim(SID, row.getString(SID));
		}
		return new OidcSessionInformation(row.getString("session_id"), Map.of(),
				new DefaultOidcUser(List.of(), word.build()));
	}

}
