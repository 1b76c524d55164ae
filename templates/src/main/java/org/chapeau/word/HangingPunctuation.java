package org.chapeau.word;

import org.chapeau.text.Language;

/**
 * The punctuation that may hang over the end of a Japanese line. Bookmarks end and notes
 * are referred to before it: LibreOffice gives whatever follows hanging punctuation an
 * empty line of its own.
 */
final class HangingPunctuation {

	private static final String HANGING = "、。，．";

	private HangingPunctuation() {
	}

	/**
	 * Where it starts at the end of a paragraph's last words: their length where there is
	 * none.
	 */
	static int start(String text, Language language) {
		int last = text.length() - 1;
		boolean hangs = language == Language.JA && last >= 0 && HANGING.indexOf(text.charAt(last)) >= 0;
		return hangs ? last : text.length();
	}

}
