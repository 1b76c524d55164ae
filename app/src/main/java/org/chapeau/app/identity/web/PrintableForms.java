package org.chapeau.app.identity.web;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.chapeau.app.identity.PartOfAPage;
import org.chapeau.app.identity.UnsentForm;
import org.chapeau.app.identity.UnsentForm.Reason;
import org.chapeau.app.kernel.Refusal;
import org.chapeau.app.kernel.Typed;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.ModelAndViewDefiningException;

/**
 * Takes no form, and no address, that holds what no document can show, whatever its
 * fields are called: PostgreSQL does not take some of it either. What was typed comes
 * back without it. Beside what is still being typed, a page says so in place of the part
 * that it asks for.
 */
@Component
class PrintableForms implements HandlerInterceptor {

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException, ModelAndViewDefiningException {
		// The page that says so is a second dispatch of the same request.
		if (request.getDispatcherType() == DispatcherType.ERROR || isPrintable(request)) {
			return true;
		}
		if (PartOfAPage.isAskedFor(request) && HttpMethod.POST.matches(request.getMethod())) {
			throw new ModelAndViewDefiningException(new ModelAndView("part :: refused",
					Map.of("why", Refusal.of("not-printable")), HttpStatus.UNPROCESSABLE_CONTENT));
		}
		if (PartOfAPage.isAskedFor(request)) {
			PartOfAPage.stays(response, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		else {
			UnsentForm.keep(request, Reason.NOT_PRINTABLE);
			response.sendError(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		return false;
	}

	private static boolean isPrintable(HttpServletRequest request) {
		Collection<String[]> fields = request.getParameterMap().values();
		return fields.stream().allMatch(Typed::isPrintable);
	}

}
