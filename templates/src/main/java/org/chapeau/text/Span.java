package org.chapeau.text;

/**
 * Neighbouring tokens of a text; none when both ends meet.
 *
 * @param from the index of the first token
 * @param to the index behind the last token
 */
record Span(int from, int to) {

	int length() {
		return this.to - this.from;
	}

	boolean isEmpty() {
		return this.from == this.to;
	}

	Span moved(int steps) {
		return new Span(this.from + steps, this.to + steps);
	}

}
