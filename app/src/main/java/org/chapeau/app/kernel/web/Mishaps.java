package org.chapeau.app.kernel.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/**
 * What becomes of a lost race and of an address that means nothing. Whoever lost the race
 * gets back what they typed.
 */
@ControllerAdvice
class Mishaps {

	private static final String CSRF = "_csrf";

	@ExceptionHandler({ ConcurrencyFailureException.class, DuplicateKeyException.class })
	ModelAndView raced(HttpServletRequest request) {
		if (HttpMethod.GET.matches(request.getMethod())) {
			return busy();
		}
		ModelAndView page = new ModelAndView("error", HttpStatus.CONFLICT);
		page.addObject("status", HttpStatus.CONFLICT.value());
		page.addObject("typed", typed(request.getParameterMap()));
		return page;
	}

	/** Whoever reads races nobody: too many wait at the same place. */
	private static ModelAndView busy() {
		ModelAndView page = new ModelAndView("error", HttpStatus.SERVICE_UNAVAILABLE);
		page.addObject("status", HttpStatus.SERVICE_UNAVAILABLE.value());
		page.addObject("why", "error.busy");
		return page;
	}

	/**
	 * An id that is none is no different from an id that does not exist, down to the
	 * page: it is the same one.
	 */
	@ExceptionHandler(MethodArgumentTypeMismatchException.class)
	void meaningless(HttpServletResponse response) throws IOException {
		response.sendError(HttpStatus.NOT_FOUND.value());
	}

	private static List<String> typed(Map<String, String[]> parameters) {
		// Hidden fields hold ids and hashes; what a person typed has spaces or is longer.
		return parameters.entrySet()
			.stream()
			.filter((entry) -> !CSRF.equals(entry.getKey()))
			.flatMap((entry) -> Arrays.stream(entry.getValue()))
			.filter((value) -> value.strip().length() > 1 && !value.matches("[0-9a-f-]{8,}|[A-Z_]+|\\d+"))
			.toList();
	}

}
