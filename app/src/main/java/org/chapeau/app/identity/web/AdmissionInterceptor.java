package org.chapeau.app.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.identity.Admission;
import org.chapeau.app.identity.Admission.Admitted;
import org.chapeau.app.identity.Admission.Turned;
import org.chapeau.app.identity.Admissions;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.GroupAuthority;
import org.chapeau.app.identity.OwnClocks;
import org.chapeau.app.identity.Substitutions;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets in who may work here, before any controller runs: somebody turned away sees why
 * and nothing else, an operator sees the operator's pages and no others.
 */
@Component
class AdmissionInterceptor implements HandlerInterceptor {

	static final String USER = CurrentUser.class.getName();

	private static final String OPERATOR_PAGES = "/operator";

	private static final String PUBLIC_PAGES = "/public";

	private final Admissions admissions;

	private final Substitutions substitutions;

	private final OwnClocks clocks;

	AdmissionInterceptor(Admissions admissions, Substitutions substitutions, OwnClocks clocks) {
		this.admissions = admissions;
		this.substitutions = substitutions;
		this.clocks = clocks;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null || authentication instanceof AnonymousAuthenticationToken) {
			return true;
		}
		String path = path(request);
		Admission admission = this.admissions.admit(authentication.getName(), GroupAuthority.paths(authentication));
		if (admission instanceof Turned turned) {
			if (path.startsWith(PUBLIC_PAGES)) {
				// What everybody may read, they may as well.
				return true;
			}
			throw new TurnedAwayException(turned.reason());
		}
		CurrentUser user = this.clocks.reading(this.substitutions.standingIn(((Admitted) admission).user()));
		boolean operatorPage = path.startsWith(OPERATOR_PAGES);
		if (!isOpen(path) && operatorPage != (user.party() == null)) {
			if (user.party() == null && "/tasks".equals(path)) {
				redirectToOperatorPages(request, response);
				return false;
			}
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		request.setAttribute(USER, user);
		return true;
	}

	/**
	 * The path as the controllers are found by it, decoded: an encoded letter must not
	 * lead past a rule.
	 */
	static String path(HttpServletRequest request) {
		String more = request.getPathInfo();
		return request.getServletPath() + ((more != null) ? more : "");
	}

	private static boolean isOpen(String path) {
		return path.equals("/") || path.startsWith(PUBLIC_PAGES) || path.startsWith("/sign-in")
				|| path.startsWith("/error") || path.startsWith("/language");
	}

	private static void redirectToOperatorPages(HttpServletRequest request, HttpServletResponse response) {
		response.setStatus(HttpServletResponse.SC_SEE_OTHER);
		response.setHeader("Location", request.getContextPath() + OPERATOR_PAGES);
	}

}
