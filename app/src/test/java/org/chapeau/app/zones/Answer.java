package org.chapeau.app.zones;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What came back.
 *
 * @param status the status of HTTP
 * @param head the headers, one a line, and what the next page is to say
 * @param body the body as text; of a Word file every part, of a PDF what it says
 */
record Answer(int status, String head, String body) {

	/** Before what the next page is to say. */
	static final String NEXT = "next page says ";

	/** A form that is not for somebody leads to the task, which says that it is gone. */
	private static final Pattern TO_THE_TASK = Pattern.compile("(?m)^Location: /tasks/[0-9a-f-]{36}$");

	/**
	 * What a person would say that a request did. Who may have a PDF gets one, although
	 * most tests print nothing.
	 * @param page whether it was a page that was asked for, and not a form that was sent
	 */
	String inAWord(boolean page) {
		if (this.status < 300 || this.status == 503 || this.head.contains("pdf-not-possible")) {
			return "ok";
		}
		if (this.status >= 400) {
			return (this.status == 409 || this.status == 422) ? "refused" : String.valueOf(this.status);
		}
		if (this.head.contains("Location: /sign-in") || this.head.contains("Location: http://localhost/sign-in")) {
			return "sign-in";
		}
		if (this.head.contains(NEXT + "refusal")) {
			return "refused";
		}
		if (this.head.contains(NEXT + "done")) {
			return "done";
		}
		if (TO_THE_TASK.matcher(this.head).find()) {
			return "refused";
		}
		return page ? "leads on" : "done";
	}

	/** Whether something came of a form. */
	boolean hasDone() {
		return List.of("ok", "done").contains(inAWord(false));
	}

	String everything() {
		return this.head + "\n" + this.body;
	}

}
