package org.chapeau.ladder;

/**
 * A text that is looked at only so often. What people type as a form is held to what can
 * be looked for quickly; this is the second wall, for what nobody thought of.
 */
final class CountedText implements CharSequence {

	/** At each character; forms as they should be need a tenth of it. */
	private static final long LOOKS = 1000;

	/** For the shortest texts. */
	private static final long AT_LEAST = 100_000;

	private final String text;

	private long left;

	CountedText(String text) {
		this.text = text;
		this.left = AT_LEAST + LOOKS * text.length();
	}

	/**
	 * A character, in UTF-16 units.
	 * @throws ExhaustedException if the text was looked at too often
	 */
	@Override
	public char charAt(int index) {
		if (--this.left < 0) {
			throw new ExhaustedException();
		}
		return this.text.charAt(index);
	}

	@Override
	public int length() {
		return this.text.length();
	}

	@Override
	public CharSequence subSequence(int start, int end) {
		return this.text.subSequence(start, end);
	}

	@Override
	public String toString() {
		return this.text;
	}

	/**
	 * The text was looked at too often.
	 */
	static final class ExhaustedException extends RuntimeException {

		ExhaustedException() {
			super("The text was looked at too often", null, false, false);
		}

	}

}
