package org.chapeau.app.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.chapeau.app.kernel.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.util.WebUtils;

/**
 * A form that was not taken since whoever sent it was not signed in, or no longer in the
 * way they were, or since it held what no document can show. The page that says so
 * carries it, so that what was typed can be sent again; nothing of it is kept here.
 *
 * @param reason why it was not taken
 * @param action where it was to go, without the context path
 * @param fields what it held, without what is secret
 * @param withFile whether it held a file, which has to be chosen again
 */
public record UnsentForm(Reason reason, String action, List<Field> fields, boolean withFile) {

	/** The request attribute that the page finds it by. */
	static final String ATTRIBUTE = "unsent";

	/**
	 * Hidden fields hold ids, hashes, numbers and the names of choices; what a person
	 * typed has spaces or is longer.
	 */
	private static final Pattern NOT_TYPED = Pattern.compile(".|[0-9a-f-]{8,}|[A-Z_]+|\\d+");

	/**
	 * Why a form was not taken.
	 */
	public enum Reason {

		/** The session is over. */
		SIGNED_OUT,
		/** The page is from before the person signed in, so its token is not theirs. */
		SIGNED_IN_AGAIN,
		/** The identity provider does not answer. */
		UNREACHABLE,
		/** It held control characters, which have been taken out of it. */
		NOT_PRINTABLE

	}

	/**
	 * Keeps the form of a request for the error page, if it is one of our own pages that
	 * sent it. A page from elsewhere must not put words into a form of ours.
	 * @return whether there was one
	 */
	public static boolean keep(HttpServletRequest request, Reason reason) {
		if (!isOfOurs(request)) {
			return false;
		}
		String more = request.getPathInfo();
		List<Field> fields = request.getParameterMap()
			.entrySet()
			.stream()
			.filter((entry) -> isShown(entry.getKey()))
			.flatMap((entry) -> Arrays.stream(entry.getValue())
				.map((value) -> (reason == Reason.NOT_PRINTABLE) ? Field.cleaned(entry.getKey(), value)
						: new Field(entry.getKey(), value, false)))
			.toList();
		request.setAttribute(ATTRIBUTE, new UnsentForm(reason, request.getServletPath() + ((more != null) ? more : ""),
				fields, isWithFile(request.getContentType())));
		return true;
	}

	private static boolean isOfOurs(HttpServletRequest request) {
		return "POST".equals(request.getMethod()) && request.getHeader("Origin") != null
				&& WebUtils.isSameOrigin(new ServletServerHttpRequest(request));
	}

	private static boolean isShown(String name) {
		return !name.equals("_csrf") && !name.toLowerCase(Locale.ROOT).contains("password");
	}

	private static boolean isWithFile(@Nullable String contentType) {
		return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("multipart/");
	}

	/**
	 * Whether the page shows a field: what was taken out of one is to be looked at, or
	 * else whatever somebody has typed. What cannot be sent from there is to be copied.
	 */
	public boolean shows(Field field) {
		return field.cleaned() || (field.typed() && (this.withFile || this.reason != Reason.NOT_PRINTABLE));
	}

	/**
	 * A field and its value.
	 *
	 * @param name its name
	 * @param value what it held
	 * @param cleaned whether it held more, which no document can show
	 */
	public record Field(String name, String value, boolean cleaned) {

		static Field cleaned(String name, String sent) {
			return new Field(name, Typed.printable(sent), !Typed.isPrintable(sent));
		}

		/**
		 * Whether somebody has typed it, and so wants to see it.
		 */
		public boolean typed() {
			String words = this.value.strip();
			return !words.isEmpty() && !NOT_TYPED.matcher(words).matches();
		}

	}

}
