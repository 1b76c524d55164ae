package org.chapeau.app.negotiation;

/**
 * Words as they come from a form.
 */
final class Words {

	private Words() {
	}

	/**
	 * What was typed, without blanks around it and with the line ends of the text of
	 * record: a form sends others, which would all count as changes.
	 */
	static String typed(String text) {
		return text.replace("\r\n", "\n").replace('\r', '\n').strip();
	}

}
