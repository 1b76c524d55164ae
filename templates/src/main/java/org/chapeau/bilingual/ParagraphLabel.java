package org.chapeau.bilingual;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number typed before a paragraph, such as {@code 3.}, {@code ３} or {@code (3)}.
 *
 * @param number the number, or empty if there is none
 * @param length how many characters of the paragraph it takes, with the space after it
 */
record ParagraphLabel(String number, int length) {

	private static final Pattern LABEL = Pattern.compile("^\\s*(?:\\((\\d{1,3})\\)|(\\d{1,3})[.)、]?(?=\\s))\\s*");

	static ParagraphLabel of(String text) {
		Matcher label = LABEL.matcher(Widths.narrow(text));
		if (!label.find()) {
			return new ParagraphLabel("", 0);
		}
		String number = (label.group(1) != null) ? label.group(1) : label.group(2);
		return new ParagraphLabel(number, label.end());
	}

}
