package org.chapeau.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form in which texts are compared and hashed: Unicode NFC, so that an accent typed
 * in two ways is one accent, but with CJK compatibility ideographs left alone. NFC would
 * turn those into their unified twins, which look different, and a name put right by
 * changing one into the other would seem unchanged. A character under more than thirty
 * marks is left alone too: no script has one, and the work of putting marks in order
 * grows with the square of their number.
 */
public final class CanonicalForm {

	private static final int MANY = 31;

	private static final char FIRST_MARK = 0x300;

	private static final Pattern KEPT = Pattern
		.compile("[\\uF900-\\uFAFF\\x{2F800}-\\x{2FA1F}]|\\P{M}?+\\p{M}{" + MANY + ",}+");

	private CanonicalForm() {
	}

	/**
	 * Whether two texts say the same to the character, however an accent was typed.
	 */
	public static boolean sameWords(String one, String other) {
		return of(one).equals(of(other));
	}

	static String of(String text) {
		if (isBelowMarks(text) || !mayHaveManyMarks(text) && Normalizer.isNormalized(text, Form.NFC)) {
			return text;
		}
		StringBuilder canonical = new StringBuilder(text.length());
		int from = 0;
		Matcher kept = KEPT.matcher(text);
		while (kept.find()) {
			canonical.append(Normalizer.normalize(text.substring(from, kept.start()), Form.NFC)).append(kept.group());
			from = kept.end();
		}
		return canonical.append(Normalizer.normalize(text.substring(from), Form.NFC)).toString();
	}

	/**
	 * Whether no character could take part in another form: all of English is so.
	 */
	private static boolean isBelowMarks(String text) {
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) >= FIRST_MARK) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Whether to look closely: a cheap first look, for nearly no text has such a row.
	 */
	private static boolean mayHaveManyMarks(String text) {
		int row = 0;
		for (int i = 0; i < text.length() && row < MANY; i++) {
			char c = text.charAt(i);
			row = (c >= FIRST_MARK && (Character.isSurrogate(c) || Tokens.isMark(c))) ? row + 1 : 0;
		}
		return row == MANY;
	}

}
