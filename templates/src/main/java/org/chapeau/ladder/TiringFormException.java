package org.chapeau.ladder;

import org.chapeau.text.Language;

/**
 * A form takes too long to look for in a text that people have written.
 */
public final class TiringFormException extends RuntimeException {

	private final String form;

	private final Language language;

	TiringFormException(Form form, Language language) {
		super("It takes too long to look for " + form.written());
		this.form = form.written();
		this.language = language;
	}

	/**
	 * What is wrong, for those who want the form.
	 */
	public LadderFault fault() {
		return LadderFault.of(LadderFault.Kind.TIRING, this.language, this.form);
	}

}
