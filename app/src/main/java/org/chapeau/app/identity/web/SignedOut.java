package org.chapeau.app.identity.web;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.identity.PartOfAPage;
import org.chapeau.app.identity.UnsentForm;
import org.chapeau.app.identity.UnsentForm.Reason;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * What becomes of a request whose session is over. A page leads to the sign-in; a form
 * comes back with what was typed, to be sent again; a part of a page is left as it is,
 * with what is being typed around it.
 */
@Component
class SignedOut implements AuthenticationEntryPoint, AccessDeniedHandler {

	private static final String SIGN_IN = "/sign-in";

	private final AuthenticationEntryPoint toSignIn = new LoginUrlAuthenticationEntryPoint(SIGN_IN);

	private final AccessDeniedHandler denied = new AccessDeniedHandlerImpl();

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
			throws IOException, ServletException {
		if (PartOfAPage.isAskedFor(request)) {
			PartOfAPage.stays(response, HttpStatus.UNAUTHORIZED);
		}
		else if (UnsentForm.keep(request, Reason.SIGNED_OUT)) {
			response.sendError(HttpStatus.UNAUTHORIZED.value());
		}
		else {
			this.toSignIn.commence(request, response, reason);
		}
	}

	/**
	 * A token that is not the session's comes from elsewhere, or from a page that is
	 * older than the session.
	 */
	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
			throws IOException, ServletException {
		if (!(reason instanceof CsrfException)) {
			this.denied.handle(request, response, reason);
			return;
		}
		boolean signedIn = SecurityContextHolder.getContext().getAuthentication() != null;
		if (!UnsentForm.keep(request, signedIn ? Reason.SIGNED_IN_AGAIN : Reason.SIGNED_OUT)) {
			this.denied.handle(request, response, reason);
		}
		else if (PartOfAPage.isAskedFor(request)) {
			PartOfAPage.stays(response, HttpStatus.UNAUTHORIZED);
		}
		else if (isOfSigningInOrOut(request)) {
			response.sendRedirect(request.getContextPath() + SIGN_IN + "?stale");
		}
		else {
			response.sendError((signedIn ? HttpStatus.FORBIDDEN : HttpStatus.UNAUTHORIZED).value());
		}
	}

	private static boolean isOfSigningInOrOut(HttpServletRequest request) {
		return AdmissionInterceptor.path(request).startsWith("/sign-");
	}

}
