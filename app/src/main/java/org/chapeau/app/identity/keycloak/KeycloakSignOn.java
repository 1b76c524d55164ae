package org.chapeau.app.identity.keycloak;

import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.chapeau.app.identity.GroupAuthority;
import org.chapeau.app.identity.SignOn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
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

	private final String keycloak;

	KeycloakSignOn(ClientRegistrationRepository clients, @Value("${chapeau.keycloak.url}") URI keycloak) {
		this.clients = clients;
		this.keycloak = keycloak.getScheme() + "://" + keycloak.getAuthority();
	}

	@Override
	public void configure(HttpSecurity http) {
		OidcClientInitiatedLogoutSuccessHandler signedOut = new OidcClientInitiatedLogoutSuccessHandler(this.clients);
		// The realm lets nobody be sent anywhere else after signing out.
		signedOut.setPostLogoutRedirectUri("{baseUrl}/");
		http.oauth2Login((login) -> login.loginPage("/sign-in")
			.defaultSuccessUrl("/tasks")
			.userInfoEndpoint((userInfo) -> userInfo.userAuthoritiesMapper(KeycloakSignOn::groups)));
		http.oidcLogout((logout) -> logout.backChannel((backChannel) -> {
		}));
		http.logout((logout) -> logout.logoutUrl("/sign-out").logoutSuccessHandler(signedOut));
	}

	private static Collection<GrantedAuthority> groups(Collection<? extends GrantedAuthority> authorities) {
		Set<GrantedAuthority> groups = new LinkedHashSet<>();
		for (GrantedAuthority authority : authorities) {
			if (authority instanceof OidcUserAuthority oidc) {
				List<String> paths = oidc.getIdToken().getClaimAsStringList("groups");
				if (paths != null) {
					paths.forEach((path) -> groups.add(new GroupAuthority(path)));
				}
			}
		}
		return groups;
	}

	@Override
	public Optional<String> email(Authentication who) {
		return (who.getPrincipal() instanceof OidcUser user) ? Optional.ofNullable(user.getEmail()) : Optional.empty();
	}

	@Override
	public boolean embedded() {
		return false;
	}

	@Override
	public String formTargets() {
		// Signing out is a form that Keycloak answers.
		return "'self' " + this.keycloak;
	}

}
