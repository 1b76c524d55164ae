package org.chapeau.workflows.diagram;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Breaks a label into lines. Widths are estimated, for the font is the reader's.
 */
final class Wrapping {

	private static final String NARROW = " iljtfrI.,:;'|()[]-";

	private static final String WIDE = "mwMW@";

	private Wrapping() {
	}

	/**
	 * Breaks where the label's script allows it: between words, or between characters of
	 * Japanese.
	 */
	static List<String> lines(String label, double width, double fontSize) {
		BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
		breaks.setText(label);
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		int start = breaks.first();
		for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
			String piece = label.substring(start, end);
			if (!line.isEmpty() && width((line + piece).strip(), fontSize) > width) {
				lines.add(line.toString().strip());
				line.setLength(0);
			}
			line.append(piece);
		}
		if (!line.isEmpty()) {
			lines.add(line.toString().strip());
		}
		return lines;
	}

	static double width(String text, double fontSize) {
		return text.codePoints().mapToDouble(Wrapping::em).sum() * fontSize;
	}

	private static double em(int character) {
		if (character >= 0x2e80) {
			return 1;
		}
		if (NARROW.indexOf(character) >= 0) {
			return 0.32;
		}
		if (WIDE.indexOf(character) >= 0) {
			return 0.87;
		}
		return Character.isUpperCase(character) ? 0.68 : 0.56;
	}

}
