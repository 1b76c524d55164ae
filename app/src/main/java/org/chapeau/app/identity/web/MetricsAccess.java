package org.chapeau.app.identity.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Supplier;

import org.chapeau.app.identity.Admission.Admitted;
import org.chapeau.app.identity.Admissions;
import org.chapeau.app.identity.GroupAuthority;
import org.chapeau.app.identity.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * Who reads the figures of operation: an operator, and the machine that collects them and
 * bears the token that the operator has given it. Without a token no machine does.
 */
@Component
class MetricsAccess implements AuthorizationManager<RequestAuthorizationContext> {

	private static final int SHORTEST_TOKEN = 32;

	private final Admissions admissions;

	private final byte[] credentials;

	/**
	 * Takes the token.
	 * @param token of 32 characters at least, or none
	 * @throws IllegalArgumentException if it is so short that it could be guessed
	 */
	MetricsAccess(Admissions admissions, @Value("${chapeau.metrics.token:}") String token) {
		if (!token.isEmpty() && token.length() < SHORTEST_TOKEN) {
			throw new IllegalArgumentException(
					"chapeau.metrics.token has to have " + SHORTEST_TOKEN + " characters at least");
		}
		this.admissions = admissions;
		this.credentials = token.isEmpty() ? new byte[0] : ("Bearer " + token).getBytes(StandardCharsets.UTF_8);
	}

	@Override
	public AuthorizationDecision authorize(Supplier<? extends @Nullable Authentication> who,
			RequestAuthorizationContext context) {
		return new AuthorizationDecision(
				bearsToken(context.getRequest().getHeader(HttpHeaders.AUTHORIZATION)) || isOperator(who.get()));
	}

	/** In a time that says nothing of how much of it is right. */
	private boolean bearsToken(@Nullable String header) {
		return this.credentials.length > 0 && header != null
				&& MessageDigest.isEqual(this.credentials, header.getBytes(StandardCharsets.UTF_8));
	}

	private boolean isOperator(@Nullable Authentication who) {
		return who != null
				&& this.admissions.admit(who.getName(), GroupAuthority.paths(who)) instanceof Admitted admitted
				&& admitted.user().has(Role.OPERATOR);
	}

}
