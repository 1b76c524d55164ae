package org.chapeau.app.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.SignOn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * What every page shows: who I am, whether the sign-on is the embedded one, and where a
 * change of language leads back to.
 */
@ControllerAdvice
class EveryPage {

	private final SignOn signOn;

	EveryPage(SignOn signOn) {
		this.signOn = signOn;
	}

	@ModelAttribute("me")
	@Nullable CurrentUser me(HttpServletRequest request) {
		return (CurrentUser) request.getAttribute(AdmissionInterceptor.USER);
	}

	@ModelAttribute("embeddedSignOn")
	boolean embeddedSignOn() {
		return this.signOn.embedded();
	}

	@ModelAttribute("here")
	String here(HttpServletRequest request) {
		return request.getServletPath();
	}

	@ExceptionHandler(TurnedAwayException.class)
	@ResponseStatus(HttpStatus.FORBIDDEN)
	ModelAndView turnedAway(TurnedAwayException turned) {
		ModelAndView page = new ModelAndView("identity/turned-away");
		page.addObject("reason", turned.reason());
		return page;
	}

}
