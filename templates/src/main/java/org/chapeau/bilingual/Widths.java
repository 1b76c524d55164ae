package org.chapeau.bilingual;

/**
 * Full-width letters and digits, as Japanese input methods write them, in the usual
 * width; positions stay as they are.
 */
final class Widths {

	private static final int FULL_WIDTH_FIRST = '！';

	private static final int FULL_WIDTH_LAST = '～';

	private static final int DISTANCE = '！' - '!';

	private Widths() {
	}

	static String narrow(String text) {
		StringBuilder narrow = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c >= FULL_WIDTH_FIRST && c <= FULL_WIDTH_LAST) {
				narrow.append((char) (c - DISTANCE));
			}
			else {
				narrow.append((c == '　') ? ' ' : c);
			}
		}
		return narrow.toString();
	}

}
