package org.chapeau.app.identity.keycloak;

import java.net.URI;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * What is asked of Keycloak beside a sign-on: whether it is there, and whether it still
 * stands by somebody.
 */
@Component
@Profile("keycloak")
class Keycloak {

	/**
	 * What Keycloak adds to {@code invalid_grant} if the session lives on and its account
	 * is switched off. For a session that has ended it has other words, whatever the
	 * account is.
	 */
	private static final String SWITCHED_OFF = "User disabled";

	private static final Logger LOG = LoggerFactory.getLogger(Keycloak.class);

	private final ClientRegistrationRepository clients;

	private final RestClientRefreshTokenTokenResponseClient refreshing;

	private final VouchingInSession vouchings;

	private final OidcIdTokenDecoderFactory decoders = new OidcIdTokenDecoderFactory();

	private final RestClient discovery;

	Keycloak(ClientRegistrationRepository clients, RestClientRefreshTokenTokenResponseClient refreshing,
			VouchingInSession vouchings,
			@Value("${spring.security.oauth2.client.provider.keycloak.issuer-uri}") URI issuer) {
		this.clients = clients;
		this.refreshing = refreshing;
		this.vouchings = vouchings;
		this.discovery = RestClient.builder()
			.requestFactory(KeycloakConfiguration.patient())
			.baseUrl(issuer + "/.well-known/openid-configuration")
			.build();
	}

	/**
	 * Whether Keycloak is there. A browser sent to one that is not would show an error of
	 * its own, in no language of ours.
	 */
	boolean answers() {
		try {
			this.discovery.get().retrieve().toBodilessEntity();
			return true;
		}
		catch (RestClientException ex) {
			LOG.warn("Keycloak does not answer: {}", ex.toString());
			return false;
		}
	}

	/**
	 * Asks Keycloak whether it still stands by somebody, and in which groups.
	 */
	Answer standsBy(OAuth2AuthenticationToken who, Vouching vouching) {
		if (vouching.refreshToken() == null) {
			return new No();
		}
		try {
			return asked(who, vouching);
		}
		catch (OAuth2AuthorizationException ex) {
			return refused(ex);
		}
		catch (BadJwtException ex) {
			LOG.warn("Keycloak sent an id token that is none: {}", ex.toString());
			return new No();
		}
		catch (JwtException | RestClientException | IllegalArgumentException ex) {
			// Its keys or its addresses were not to be had.
			return silence(ex);
		}
	}

	private Answer asked(OAuth2AuthenticationToken who, Vouching vouching) {
		ClientRegistration client = this.clients.findByRegistrationId(who.getAuthorizedClientRegistrationId());
		OAuth2AccessTokenResponse response = this.refreshing
			.getTokenResponse(new OAuth2RefreshTokenGrantRequest(client, ended(vouching), refresh(vouching)));
		String idToken = (String) response.getAdditionalParameters().get(OidcParameterNames.ID_TOKEN);
		if (idToken == null) {
			return new No();
		}
		Jwt read = this.decoders.createDecoder(client).decode(idToken);
		OidcIdToken word = new OidcIdToken(idToken, read.getIssuedAt(), read.getExpiresAt(), read.getClaims());
		return new Yes(word, this.vouchings.of(response.getAccessToken(), response.getRefreshToken()));
	}

	/** Anything but a plain "no" is a fault of the service, not of the person. */
	private static Answer refused(OAuth2AuthorizationException ex) {
		OAuth2Error why = ex.getError();
		if (!OAuth2ErrorCodes.INVALID_GRANT.equals(why.getErrorCode())) {
			return silence(ex);
		}
		return SWITCHED_OFF.equals(why.getDescription()) ? new Never() : new No();
	}

	/** The request wants the token that has ended, and does not send it. */
	private static OAuth2AccessToken ended(Vouching vouching) {
		return new OAuth2AccessToken(TokenType.BEARER, "ended", null, vouching.until());
	}

	private static OAuth2RefreshToken refresh(Vouching vouching) {
		return new OAuth2RefreshToken(String.valueOf(vouching.refreshToken()), null);
	}

	private static Answer silence(RuntimeException ex) {
		LOG.warn("Keycloak does not say whether it stands by somebody: {}", ex.toString());
		return new Silence();
	}

	/**
	 * What Keycloak says.
	 */
	sealed interface Answer {

	}

	/**
	 * It does, as this id token says and for as long as this vouching holds.
	 */
	record Yes(OidcIdToken word, Vouching vouching) implements Answer {
	}

	/**
	 * It does not, for a reason that says nothing of the person: they have signed out
	 * elsewhere, or Keycloak was started anew.
	 */
	record No() implements Answer {
	}

	/**
	 * It does not, and says expressly that the account is switched off.
	 */
	record Never() implements Answer {
	}

	/**
	 * It does not answer.
	 */
	record Silence() implements Answer {
	}

}
