package org.chapeau.text;

/**
 * Writes a text in the notation that {@link NotationParser} reads.
 */
final class NotationPrinter {

	private final StringBuilder notation = new StringBuilder();

	private NotationPrinter() {
	}

	static String print(RollingText text) {
		NotationPrinter printer = new NotationPrinter();
		printer.segments(text);
		return printer.notation.toString();
	}

	private void segments(RollingText text) {
		for (Segment segment : text.segments()) {
			if (segment instanceof Agreed agreed) {
				words(agreed.text());
			}
			else if (segment instanceof Bracket bracket) {
				bracket(bracket);
			}
		}
	}

	private void words(String words) {
		for (int i = 0; i < words.length(); i++) {
			char c = words.charAt(i);
			if (c == '[' || c == ']' || c == '|' || c == '\\') {
				this.notation.append('\\');
			}
			this.notation.append(c);
		}
	}

	private void bracket(Bracket bracket) {
		String before = "[";
		for (Reading reading : bracket.readings()) {
			this.notation.append(before);
			reading(reading);
			before = Label.isPadding(last()) ? "| " : " | ";
		}
		this.notation.append(']');
	}

	private void reading(Reading reading) {
		String label = Label.of(reading);
		this.notation.append(label);
		if (reading.content().isEmpty()) {
			return;
		}
		if (!label.isEmpty()) {
			this.notation.append(' ');
		}
		int start = this.notation.length();
		segments(reading.content());
		keepEdges(start);
		if (label.isEmpty() && Label.at(this.notation, start).isPresent()) {
			this.notation.insert(start, '\\');
		}
	}

	/**
	 * Marks white space at the edges of a reading as belonging to it.
	 */
	private void keepEdges(int start) {
		if (Label.isPadding(last())) {
			this.notation.insert(this.notation.length() - 1, '\\');
		}
		if (Label.isPadding(this.notation.charAt(start))) {
			this.notation.insert(start, '\\');
		}
	}

	private char last() {
		return this.notation.charAt(this.notation.length() - 1);
	}

}
