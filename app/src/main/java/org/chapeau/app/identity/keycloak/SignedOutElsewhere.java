package org.chapeau.app.identity.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/**
 * Ends the sessions of a sign-on that Keycloak reports as over (back-channel logout), on
 * whichever node they are used: it deletes them from the database. Spring Security would
 * call the sign-out address of this node with the session's cookie, whose value is not
 * the session's id where Spring Session keeps the sessions.
 */
@Component
@Profile("keycloak")
class SignedOutElsewhere implements LogoutHandler {

	private final OidcSessionRegistry signOns;

	private final SessionRepository<? extends Session> sessions;

	SignedOutElsewhere(OidcSessionRegistry signOns, SessionRepository<? extends Session> sessions) {
		this.signOns = signOns;
		this.sessions = sessions;
	}

	@Override
	public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication reported) {
		if (reported == null || !(reported.getPrincipal() instanceof OidcLogoutToken token)) {
			throw new IllegalStateException("A sign-out without its token");
		}
		this.signOns.removeSessionInformation(token)
			.forEach((signOn) -> this.sessions.deleteById(signOn.getSessionId()));
	}

}
