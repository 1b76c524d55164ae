package org.chapeau.app.identity.keycloak;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.identity.SignOn;
import org.chapeau.app.identity.UnrecordedException;
import org.chapeau.app.identity.VouchedForNoMore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Signs in through Keycloak by OpenID Connect, authorization code with PKCE. The groups
 * come from the {@code groups} claim of the id token as full paths; roles follow from the
 * groups, exactly as with the embedded sign-on.
 */
@Component
@Profile("keycloak")
class KeycloakSignOn implements SignOn {

	private final ClientRegistrationRepository clients;

	private final Keycloak keycloak;

	private final VouchingInSession vouchings;

	private final GroupsOfToken groups;

	private final SignedOn signedOn;

	private final SignedOutElsewhere signedOutElsewhere;

	private final ApplicationEventPublisher events;

	private final String address;

	KeycloakSignOn(ClientRegistrationRepository clients, Keycloak keycloak, VouchingInSession vouchings,
			GroupsOfToken groups, SignedOn signedOn, SignedOutElsewhere signedOutElsewhere,
			ApplicationEventPublisher events, @Value("${chapeau.keycloak.url}") URI address) {
		this.clients = clients;
		this.keycloak = keycloak;
		this.vouchings = vouchings;
		this.groups = groups;
		this.signedOn = signedOn;
		this.signedOutElsewhere = signedOutElsewhere;
		this.events = events;
		this.address = address.getScheme() + "://" + address.getAuthority();
	}

	@Override
	public void configure(HttpSecurity http) {
		http.oauth2Login((login) -> login.loginPage("/sign-in")
			.successHandler(this.signedOn)
			.failureHandler(this::failed)
			.authorizationEndpoint((there) -> there.authorizationRequestResolver(new ToKeycloak(this.clients)))
			.userInfoEndpoint((userInfo) -> userInfo.userAuthoritiesMapper(this.groups)));
		http.oidcLogout(
				(logout) -> logout.backChannel((backChannel) -> backChannel.logoutHandler(this.signedOutElsewhere)));
		http.logout((logout) -> logout.logoutUrl("/sign-out").logoutSuccessHandler(signedOut()));
		http.addFilterBefore(new KeycloakAnswers(this.keycloak), OAuth2AuthorizationRequestRedirectFilter.class);
		http.addFilterBefore(new StillSignedOn(this.keycloak, this.vouchings, this.groups, this.events),
				AnonymousAuthenticationFilter.class);
	}

	private void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException ex)
			throws IOException {
		if (ex instanceof OtherSideException refused) {
			refused.says().ifPresent(this.events::publishEvent);
		}
		response.sendRedirect(request.getContextPath() + "/sign-in?" + why(ex));
	}

	private static String why(AuthenticationException failed) {
		if (failed instanceof UnrecordedException) {
			return UnrecordedException.NOTICE;
		}
		return (failed instanceof OtherSideException) ? OtherSideException.NOTICE : "failed";
	}

	private LogoutSuccessHandler signedOut() {
		OidcClientInitiatedLogoutSuccessHandler there = new OidcClientInitiatedLogoutSuccessHandler(this.clients);
		// The realm lets nobody be sent anywhere else after signing out.
		there.setPostLogoutRedirectUri("{baseUrl}/");
		return (request, response, who) -> {
			if (who == null || this.keycloak.answers()) {
				there.onLogoutSuccess(request, response, who);
			}
			else {
				response.sendRedirect(request.getContextPath() + "/sign-in?here-only");
			}
		};
	}

	@Override
	public Optional<String> email(Authentication who) {
		return (who.getPrincipal() instanceof OidcUser user) ? Optional.ofNullable(user.getEmail()) : Optional.empty();
	}

	@Override
	public Optional<VouchedForNoMore> dismissal(Authentication who) {
		return (who.getPrincipal() instanceof OidcUser user) ? this.groups.dismissal(who.getName(), user.getIdToken())
				: SignOn.super.dismissal(who);
	}

	@Override
	public Optional<String> confirmation() {
		return Optional.of(ToKeycloak.CONFIRMING);
	}

	@Override
	public boolean embedded() {
		return false;
	}

	@Override
	public String formTargets() {
		// Signing out is a form that Keycloak answers.
		return "'self' " + this.address;
	}

}
