package org.chapeau.app.identity.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * The way to Keycloak. Whoever is to confirm who they are is asked there for everything
 * anew, though they are signed in.
 */
class ToKeycloak implements OAuth2AuthorizationRequestResolver {

	/** Where the way begins. */
	static final String SIGN_ON = "/oauth2/authorization/keycloak";

	/** Where it begins for whoever is to confirm who they are. */
	static final String CONFIRMING = SIGN_ON + "?confirm";

	private final OAuth2AuthorizationRequestResolver usual;

	ToKeycloak(ClientRegistrationRepository clients) {
		this.usual = new DefaultOAuth2AuthorizationRequestResolver(clients);
	}

	static boolean isConfirming(HttpServletRequest request) {
		return request.getParameter("confirm") != null;
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
		OAuth2AuthorizationRequest way = this.usual.resolve(request);
		return (way != null && isConfirming(request)) ? asksAnew(way) : way;
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String client) {
		return this.usual.resolve(request, client);
	}

	private static OAuth2AuthorizationRequest asksAnew(OAuth2AuthorizationRequest way) {
		return OAuth2AuthorizationRequest.from(way)
			.additionalParameters((parameters) -> parameters.put("prompt", "login"))
			.build();
	}

}
