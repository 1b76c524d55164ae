package org.chapeau.text;

/**
 * A change from one text to another.
 *
 * @param before the tokens of the first text that go
 * @param after the tokens of the second text that come instead
 */
record Hunk(Span before, Span after) {

	/**
	 * How much further on the second text is behind the change.
	 */
	int shift() {
		return this.after.length() - this.before.length();
	}

	/**
	 * The same change so many tokens further on in both texts.
	 */
	Hunk moved(int steps) {
		return new Hunk(this.before.moved(steps), this.after.moved(steps));
	}

	/**
	 * The change from the start of this one to the end of a later one.
	 */
	Hunk to(Hunk later) {
		return new Hunk(new Span(this.before.from(), later.before.to()), new Span(this.after.from(), later.after.to()));
	}

}
