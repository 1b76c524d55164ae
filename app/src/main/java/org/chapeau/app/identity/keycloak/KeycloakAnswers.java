package org.chapeau.app.identity.keycloak;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends nobody to a Keycloak that does not answer, but back with a word of ours.
 */
class KeycloakAnswers extends OncePerRequestFilter {

	private final Keycloak keycloak;

	KeycloakAnswers(Keycloak keycloak) {
		this.keycloak = keycloak;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getRequestURI().equals(request.getContextPath() + ToKeycloak.SIGN_ON);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (this.keycloak.answers()) {
			chain.doFilter(request, response);
			return;
		}
		String back = ToKeycloak.isConfirming(request) ? "/confirm" : "/sign-in";
		response.sendRedirect(request.getContextPath() + back + "?unreachable");
	}

}
