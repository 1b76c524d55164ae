package org.chapeau.app.identity.keycloak;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.stereotype.Component;

/**
 * Keeps of what a sign-on brought only what is needed to ask Keycloak again. The usual
 * store would lay the client's secret into every session.
 */
@Component
@Profile("keycloak")
class VouchingInSession implements OAuth2AuthorizedClientRepository {

	private final Clock clock;

	VouchingInSession(Clock clock) {
		this.clock = clock;
	}

	/**
	 * What holds from now on.
	 */
	Vouching of(OAuth2AccessToken token, @Nullable OAuth2RefreshToken refresh) {
		Instant issued = token.getIssuedAt();
		Instant ends = token.getExpiresAt();
		// By the lifespan, since Keycloak's clock may differ from ours.
		Duration holds = (issued != null && ends != null) ? Duration.between(issued, ends) : Duration.ZERO;
		return new Vouching((refresh != null) ? refresh.getTokenValue() : null, this.clock.instant().plus(holds));
	}

	boolean holds(Vouching vouching) {
		return this.clock.instant().isBefore(vouching.until());
	}

	@Override
	public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication who, HttpServletRequest request,
			HttpServletResponse response) {
		of(client.getAccessToken(), client.getRefreshToken()).keepIn(request.getSession());
	}

	@Override
	public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(String registration, Authentication who,
			HttpServletRequest request) {
		return null;
	}

	@Override
	public void removeAuthorizedClient(String registration, Authentication who, HttpServletRequest request,
			HttpServletResponse response) {
		HttpSession session = request.getSession(false);
		if (session != null) {
			Vouching.dropFrom(session);
		}
	}

}
