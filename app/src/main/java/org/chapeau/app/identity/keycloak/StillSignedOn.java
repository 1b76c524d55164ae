package org.chapeau.app.identity.keycloak;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.chapeau.app.identity.GroupAuthority;
import org.chapeau.app.identity.PartOfAPage;
import org.chapeau.app.identity.UnsentForm;
import org.chapeau.app.identity.UnsentForm.Reason;
import org.chapeau.app.identity.VouchedAnew;
import org.chapeau.app.identity.VouchedForNoMore;
import org.chapeau.app.identity.keycloak.Keycloak.Answer;
import org.chapeau.app.identity.keycloak.Keycloak.No;
import org.chapeau.app.identity.keycloak.Keycloak.Silence;
import org.chapeau.app.identity.keycloak.Keycloak.Yes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks Keycloak again once its last word on somebody has ended, which is after a minute:
 * whoever it does not stand by any more is out, and whose groups have changed works in
 * the new ones. While Keycloak does not answer nobody gets further, and nobody is signed
 * out.
 */
class StillSignedOn extends OncePerRequestFilter {

	/** What everybody may have, and signing in and out. */
	private static final Set<String> OPEN = Set.of("css", "js", "webjars", "favicon.svg", "public", "calendar",
			"sign-in", "sign-out", "language", "error", "actuator", "oauth2", "login", "logout");

	private final Keycloak keycloak;

	private final VouchingInSession vouchings;

	private final GroupsOfToken groups;

	private final ApplicationEventPublisher events;

	private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

	StillSignedOn(Keycloak keycloak, VouchingInSession vouchings, GroupsOfToken groups,
			ApplicationEventPublisher events) {
		this.keycloak = keycloak;
		this.vouchings = vouchings;
		this.groups = groups;
		this.events = events;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String[] path = request.getRequestURI().substring(request.getContextPath().length()).split("/", 3);
		return path.length > 1 && OPEN.contains(path[1]);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HttpSession session = request.getSession(false);
		boolean goesOn = session == null
				|| !(SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken who)
				|| isStillSignedOn(who, session, request, response);
		if (goesOn) {
			chain.doFilter(request, response);
		}
		else if (PartOfAPage.isAskedFor(request)) {
			PartOfAPage.stays(response, HttpStatus.SERVICE_UNAVAILABLE);
		}
		else {
			UnsentForm.keep(request, Reason.UNREACHABLE);
			response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
		}
	}

	/**
	 * Whether the request may go on: as whom, the security context says.
	 */
	private boolean isStillSignedOn(OAuth2AuthenticationToken who, HttpSession session, HttpServletRequest request,
			HttpServletResponse response) {
		Vouching vouching = Vouching.in(session);
		if (vouching != null && this.vouchings.holds(vouching)) {
			return true;
		}
		Answer answer = (vouching != null) ? this.keycloak.standsBy(who, vouching) : new No();
		if (answer instanceof Silence) {
			return false;
		}
		Optional<OAuth2AuthenticationToken> now = heard(answer, who);
		if (now.isPresent()) {
			takeOver(now.get(), who, request, response);
			((Yes) answer).vouching().keepIn(session);
		}
		else {
			SecurityContextHolder.clearContext();
			session.invalidate();
		}
		return true;
	}

	/**
	 * Whoever goes on. Whom Keycloak stands by no more is told of before their session
	 * ends: if it cannot be written, they ask again.
	 */
	private Optional<OAuth2AuthenticationToken> heard(Answer answer, OAuth2AuthenticationToken who) {
		if (answer instanceof Yes yes) {
			return asOf(yes, who);
		}
		if (!(answer instanceof No)) {
			this.events.publishEvent(new VouchedForNoMore(who.getName(), null));
		}
		return Optional.empty();
	}

	/**
	 * The same person as the new id token has them, if it is the same, under the same
	 * name, and they may be what it says.
	 */
	private Optional<OAuth2AuthenticationToken> asOf(Yes yes, OAuth2AuthenticationToken who) {
		if (!(who.getPrincipal() instanceof OidcUser user)
				|| !Objects.equals(user.getSubject(), yes.word().getSubject())
				|| !Objects.equals(who.getName(), yes.word().getPreferredUsername())) {
			this.events.publishEvent(new VouchedForNoMore(who.getName(), null));
			return Optional.empty();
		}
		try {
			return Optional.of(this.groups.signedOn(user, yes.word(), who.getAuthorizedClientRegistrationId()));
		}
		catch (OtherSideException ex) {
			ex.says().ifPresent(this.events::publishEvent);
			return Optional.empty();
		}
	}

	private void takeOver(OAuth2AuthenticationToken now, OAuth2AuthenticationToken who, HttpServletRequest request,
			HttpServletResponse response) {
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(now);
		SecurityContextHolder.setContext(context);
		this.contexts.saveContext(context, request, response);
		if (!Set.copyOf(GroupAuthority.paths(now)).equals(Set.copyOf(GroupAuthority.paths(who)))) {
			this.events.publishEvent(new VouchedAnew(now));
		}
	}

}
