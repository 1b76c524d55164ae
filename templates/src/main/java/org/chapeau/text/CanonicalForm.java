package org.chapeau.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * The form in which texts are compared and hashed: Unicode NFC, so that an accent typed
 * in two ways is one accent, but with CJK compatibility ideographs left alone. NFC would
 * turn those into their unified twins, which look different, and a name put right by
 * changing one into the other would seem unchanged.
 */
final class CanonicalForm {

	private CanonicalForm() {
	}

	static String of(String text) {
		if (Normalizer.isNormalized(text, Form.NFC)) {
			return text;
		}
		StringBuilder canonical = new StringBuilder(text.length());
		int start = 0;
		for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
			int c = text.codePointAt(i);
			if (isCompatibilityIdeograph(c)) {
				canonical.append(Normalizer.normalize(text.substring(start, i), Form.NFC)).appendCodePoint(c);
				start = i + Character.charCount(c);
			}
		}
		return canonical.append(Normalizer.normalize(text.substring(start), Form.NFC)).toString();
	}

	private static boolean isCompatibilityIdeograph(int c) {
		return (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x2F800 && c <= 0x2FA1F);
	}

}
