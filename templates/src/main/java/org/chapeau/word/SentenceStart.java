package org.chapeau.word;

import java.util.Locale;
import java.util.Set;

import org.chapeau.word.Alternat.Opening;

/**
 * Where a sentence starts in English text: what decides between "The" and "the".
 */
final class SentenceStart {

	/** Their full stop ends no sentence. */
	private static final Set<String> ABBREVIATIONS = Set.of("art", "cf", "dr", "e.g", "eg", "i.e", "ie", "mr", "mrs",
			"ms", "no", "nos", "p", "para", "paras", "pp", "prof", "st", "vs");

	private static final String OPENERS = "\"'“‘«([";

	private static final String CLOSERS = "\"'”’»)]";

	private SentenceStart() {
	}

	/**
	 * Whether a word at the index would open a sentence.
	 * @param opening what the start of the text itself opens
	 */
	static boolean isAt(CharSequence text, int index, Opening opening) {
		int i = skipBack(text, index, OPENERS);
		boolean spaced = i == 0 || Character.isWhitespace(text.charAt(i - 1));
		while (i > 0 && Character.isWhitespace(text.charAt(i - 1))) {
			i--;
			if (text.charAt(i) == '\n') {
				return true;
			}
		}
		if (i == 0) {
			return opening == Opening.SENTENCE;
		}
		i = skipBack(text, i, CLOSERS);
		return spaced && i > 0 && endsSentence(text, i - 1);
	}

	private static boolean endsSentence(CharSequence text, int index) {
		char c = text.charAt(index);
		return c == '!' || c == '?' || (c == '.' && !ABBREVIATIONS.contains(wordBefore(text, index)));
	}

	private static String wordBefore(CharSequence text, int end) {
		int start = end;
		while (start > 0 && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
			start--;
		}
		return text.subSequence(start, end).toString().toLowerCase(Locale.ROOT);
	}

	private static int skipBack(CharSequence text, int index, String skipped) {
		int i = index;
		while (i > 0 && skipped.indexOf(text.charAt(i - 1)) >= 0) {
			i--;
		}
		return i;
	}

}
