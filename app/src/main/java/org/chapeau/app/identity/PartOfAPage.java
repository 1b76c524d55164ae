package org.chapeau.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;

/**
 * What htmx asks for beside following a link or sending a form, such as a comparison with
 * what is being typed. A refusal must not take the place of that part.
 */
public final class PartOfAPage {

	private PartOfAPage() {
	}

	public static boolean isAskedFor(HttpServletRequest request) {
		return request.getHeader("HX-Request") != null && request.getHeader("HX-Boosted") == null;
	}

	/**
	 * Answers so that the page stays as it is.
	 */
	public static void stays(HttpServletResponse response, HttpStatus status) {
		response.setHeader("HX-Reswap", "none");
		response.setStatus(status.value());
	}

}
