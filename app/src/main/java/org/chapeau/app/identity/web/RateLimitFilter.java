package org.chapeau.app.identity.web;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.identity.web.RateLimits.Limited;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away who asks too often, before any of a form is read: looking for its token
 * would write a file to the disk.
 */
class RateLimitFilter extends OncePerRequestFilter {

	/** What every page with a search calls the words that are looked for. */
	private static final List<String> SEARCHED_BY = List.of("q", "words");

	private final RateLimits limits;

	RateLimitFilter(RateLimits limits) {
		this.limits = limits;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<Limited> limited = limited(request);
		Optional<Duration> wait = limited.flatMap((what) -> this.limits.take(what, who(what, request)));
		if (wait.isPresent()) {
			response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.get().toSeconds() + 1));
			response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
			return;
		}
		chain.doFilter(request, response);
	}

	private static Optional<Limited> limited(HttpServletRequest request) {
		String path = AdmissionInterceptor.path(request);
		boolean post = "POST".equals(request.getMethod());
		if ((post && (path.equals("/sign-in") || path.equals("/confirm"))) || path.startsWith("/login/oauth2/code/")) {
			return Optional.of(Limited.SIGN_IN);
		}
		if ((post && path.equals("/public/check")) || path.equals("/record/check")
				|| path.startsWith("/record/export")) {
			return Optional.of(Limited.VERIFY);
		}
		if ((post && path.equals("/agreed")) || (path.startsWith("/dossiers/") && path.endsWith("/agreed"))) {
			return Optional.of(Limited.SEARCH);
		}
		if (post) {
			String type = request.getContentType();
			return (type != null && type.startsWith("multipart/")) ? Optional.of(Limited.UPLOAD) : Optional.empty();
		}
		return SEARCHED_BY.stream().map(request::getParameter).anyMatch((words) -> words != null && !words.isBlank())
				? Optional.of(Limited.SEARCH) : Optional.empty();
	}

	/** Whoever signs in has no name yet. */
	private static String who(Limited what, HttpServletRequest request) {
		Authentication person = SecurityContextHolder.getContext().getAuthentication();
		boolean known = person != null && person.isAuthenticated() && !(person instanceof AnonymousAuthenticationToken);
		return (known && what != Limited.SIGN_IN) ? "as " + person.getName() : RateLimits.site(request.getRemoteAddr());
	}

}
