package org.chapeau.app.identity.keycloak;

import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.identity.Confirmation;
import org.chapeau.app.identity.Confirmations;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Where somebody goes who comes back from Keycloak: to the page that they had asked for,
 * or back to what they were asked to confirm. What counts as a confirmation is what the
 * id token says: that they were asked after the program wanted it, and for a second
 * factor.
 */
@Component
@Profile("keycloak")
class SignedOn extends SavedRequestAwareAuthenticationSuccessHandler {

	private final Confirmations confirmations;

	private final Set<String> secondFactors;

	/**
	 * Prepares the ways on.
	 * @param secondFactors the authentication methods (RFC 8176) that count as a second
	 * factor
	 */
	SignedOn(Confirmations confirmations, @Value("${chapeau.keycloak.second-factors}") Set<String> secondFactors) {
		super();
		this.confirmations = confirmations;
		this.secondFactors = secondFactors;
		setDefaultTargetUrl("/tasks");
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
			throws ServletException, IOException {
		Optional<Confirmation> asked = this.confirmations.asked(request, who.getName());
		if (asked.isEmpty()) {
			super.onAuthenticationSuccess(request, response, who);
			return;
		}
		if (who.getPrincipal() instanceof OidcUser user && hasSecondFactor(user)) {
			this.confirmations.give(request, who.getName(), provedAt(user));
		}
		boolean given = this.confirmations.asked(request, who.getName())
			.filter(this.confirmations::isGiven)
			.isPresent();
		getRedirectStrategy().sendRedirect(request, response, given ? "/confirm" : "/confirm?weak");
	}

	private boolean hasSecondFactor(OidcUser user) {
		Collection<String> methods = user.getAuthenticationMethods();
		return Optional.ofNullable(methods).orElse(List.of()).stream().anyMatch(this.secondFactors::contains);
	}

	private static Instant provedAt(OidcUser user) {
		return Optional.ofNullable(user.getAuthenticatedAt()).orElse(Instant.EPOCH);
	}

}
