package org.chapeau.word;

import org.docx4j.wml.NumberFormat;

/**
 * The ways of writing a number that statements use.
 */
final class NumberStyle {

	private static final String AIUEO = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";

	private static final int[] VALUES = { 1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1 };

	private static final String[] LETTERS = { "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i" };

	private static final int TO_FULL_WIDTH = '０' - '0';

	private NumberStyle() {
	}

	/**
	 * The number in a format; formats that statements do not use come out as digits.
	 * @param number from 1
	 */
	static String format(int number, NumberFormat format) {
		String digits = Integer.toString(number);
		return switch (format) {
			case LOWER_LETTER -> String.valueOf((char) ('a' + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
			case LOWER_ROMAN -> roman(number);
			case DECIMAL_FULL_WIDTH, DECIMAL_FULL_WIDTH_2 -> fullWidth(digits);
			case AIUEO_FULL_WIDTH -> String.valueOf(AIUEO.charAt((number - 1) % AIUEO.length()));
			case BULLET, NONE -> "";
			default -> digits;
		};
	}

	private static String roman(int number) {
		StringBuilder roman = new StringBuilder();
		int rest = number;
		for (int i = 0; i < VALUES.length; i++) {
			while (rest >= VALUES[i]) {
				roman.append(LETTERS[i]);
				rest -= VALUES[i];
			}
		}
		return roman.toString();
	}

	private static String fullWidth(String digits) {
		StringBuilder wide = new StringBuilder();
		digits.chars().forEach((digit) -> wide.append((char) (digit + TO_FULL_WIDTH)));
		return wide.toString();
	}

}
