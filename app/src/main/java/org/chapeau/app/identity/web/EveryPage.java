package org.chapeau.app.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.identity.SignOn;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * What every page shows: who I am, whether the sign-on is the embedded one, to which part
 * of the program the page belongs, and where a change of language leads back to. They are
 * attributes of the request and not of a model, since a page that tells of a mishap is
 * given a model of its own.
 */
@ControllerAdvice
class EveryPage implements HandlerInterceptor {

	private static final String HERE = "here";

	private static final String SECTION = "section";

	private final SignOn signOn;

	EveryPage(SignOn signOn) {
		this.signOn = signOn;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		request.setAttribute("me", request.getAttribute(AdmissionInterceptor.USER));
		request.setAttribute("embeddedSignOn", this.signOn.embedded());
		// The error page is a second dispatch of the same request: its place is the
		// first.
		if (request.getAttribute(HERE) == null) {
			request.setAttribute(SECTION, AdmissionInterceptor.path(request));
			// A page that a form came back to has no address of its own to return to.
			request.setAttribute(HERE,
					"GET".equals(request.getMethod()) ? AdmissionInterceptor.path(request) : "/tasks");
		}
		return true;
	}

	@ExceptionHandler(TurnedAwayException.class)
	@ResponseStatus(HttpStatus.FORBIDDEN)
	ModelAndView turnedAway(TurnedAwayException turned) {
		ModelAndView page = new ModelAndView("identity/turned-away");
		page.addObject("reason", turned.reason());
		return page;
	}

}
