package org.chapeau.app.identity.web;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.identity.Confirmations;
import org.chapeau.app.identity.ConfirmedAnew;
import org.chapeau.app.identity.CurrentUser;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Asks whoever sends a form marked as {@link ConfirmedAnew} to prove anew who they are,
 * before the form is looked at.
 */
@Component
class ConfirmationInterceptor implements HandlerInterceptor {

	private final Confirmations confirmations;

	ConfirmationInterceptor(Confirmations confirmations) {
		this.confirmations = confirmations;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		ConfirmedAnew wanted = (handler instanceof HandlerMethod method)
				? method.getMethodAnnotation(ConfirmedAnew.class) : null;
		if (wanted == null) {
			return true;
		}
		if (!(request.getAttribute(AdmissionInterceptor.USER) instanceof CurrentUser user)) {
			throw new IllegalStateException("No current user to be confirmed");
		}
		String page = AdmissionInterceptor.path(request);
		if (this.confirmations.isGiven(request, page, user.name())) {
			return true;
		}
		this.confirmations.ask(request, page, user.name(), typed(request, wanted));
		response.sendRedirect(request.getContextPath() + ConfirmationController.PAGE);
		return false;
	}

	private static Map<String, String> typed(HttpServletRequest request, ConfirmedAnew wanted) {
		Map<String, String> typed = new HashMap<>();
		for (String field : wanted.keeps()) {
			String value = request.getParameter(field);
			if (value != null) {
				typed.put(field, value);
			}
		}
		return typed;
	}

}
