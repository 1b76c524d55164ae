package org.chapeau.text;

import java.util.regex.Matcher;
import java.util.stream.IntStream;

/**
 * A text cut into words, white space and punctuation, with nothing left out. A
 * {@linkplain Paragraphs paragraph break} is one token by itself. Other cuts fall where
 * {@link WordEdges the edge of a word} is, but never before a mark that changes the
 * character before it, nor within an emoji sequence.
 */
final class Tokens {

	private static final int ZERO_WIDTH_JOINER = 0x200D;

	private final String text;

	/**
	 * Where each token starts, and at the end the length of the text.
	 */
	private final int[] starts;

	private final int[] numbers;

	private Tokens(String text, int[] starts, int[] numbers) {
		this.text = text;
		this.starts = starts;
		this.numbers = numbers;
	}

	static Tokens of(String text, Language language, Vocabulary vocabulary) {
		int[] starts = starts(text, language);
		int[] numbers = new int[starts.length - 1];
		boolean canonical = CanonicalForm.of(text).equals(text);
		for (int i = 0; i < numbers.length; i++) {
			String token = text.substring(starts[i], starts[i + 1]);
			numbers[i] = vocabulary.number(canonical ? token : CanonicalForm.of(token));
		}
		return new Tokens(text, starts, numbers);
	}

	private static int[] starts(String text, Language language) {
		IntStream.Builder starts = IntStream.builder();
		WordEdges edges = new WordEdges(language);
		int from = 0;
		if (text.indexOf('\n') >= 0) {
			Matcher breaks = Paragraphs.BREAK.matcher(text);
			while (breaks.find()) {
				addWords(text, from, breaks.start(), edges, starts);
				starts.add(breaks.start());
				from = breaks.end();
			}
		}
		addWords(text, from, text.length(), edges, starts);
		return starts.add(text.length()).build().toArray();
	}

	private static void addWords(String text, int from, int to, WordEdges edges, IntStream.Builder starts) {
		edges.forEach(text, from, to, (edge) -> {
			if (edge == from || isCut(text, edge)) {
				starts.add(edge);
			}
		});
	}

	private static boolean isCut(String text, int edge) {
		int next = text.codePointAt(edge);
		if (next < 0x300) {
			return true;
		}
		return text.charAt(edge - 1) != ZERO_WIDTH_JOINER && next != ZERO_WIDTH_JOINER && !isSkinTone(next)
				&& !isMark(next);
	}

	private static boolean isSkinTone(int c) {
		return c >= 0x1F3FB && c <= 0x1F3FF;
	}

	static boolean isMark(int c) {
		int type = Character.getType(c);
		return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK
				|| type == Character.ENCLOSING_MARK;
	}

	int count() {
		return this.numbers.length;
	}

	/**
	 * The number of each token in the vocabulary; not to be changed.
	 */
	int[] numbers() {
		return this.numbers;
	}

	/**
	 * The text of the tokens of the span.
	 */
	String text(Span span) {
		return this.text.substring(this.starts[span.from()], this.starts[span.to()]);
	}

	/**
	 * How many characters of the token can be read aloud: letters and digits.
	 */
	int letters(int token) {
		int letters = 0;
		int c;
		for (int i = this.starts[token]; i < this.starts[token + 1]; i += Character.charCount(c)) {
			c = this.text.codePointAt(i);
			if (Character.isLetterOrDigit(c)) {
				letters++;
			}
		}
		return letters;
	}

	boolean endsLine(int token) {
		for (int i = this.starts[token]; i < this.starts[token + 1]; i++) {
			if (this.text.charAt(i) == '\n') {
				return true;
			}
		}
		return false;
	}

}
