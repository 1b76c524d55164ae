package org.chapeau.precedent;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chapeau.bilingual.Sentences;
import org.chapeau.bilingual.Span;
import org.chapeau.text.Language;

/**
 * Some words of a sentence, to say where in it something stands.
 */
final class Excerpt {

	/** Up to two words before and three behind. */
	private static final Pattern BEFORE = Pattern.compile("(?:\\S+\\s+){0,2}\\S*$");

	private static final Pattern BEHIND = Pattern.compile("^\\S*(?:\\s+\\S+){0,3}");

	/** Japanese has no spaces to count words by. */
	private static final int LETTERS_BEFORE = 8;

	private static final int LETTERS_BEHIND = 10;

	private static final String CUT = "…";

	/** What would stand oddly before the dots. */
	private static final Pattern HANGING = Pattern.compile("[,;:、，；：]$");

	private Excerpt() {
	}

	/**
	 * The words around a part of a text, within its sentence.
	 */
	static String around(String text, Span part, Language language) {
		Span sentence = Sentences.of(text, language)
			.stream()
			.filter((one) -> one.start() <= part.start() && part.end() <= one.end())
			.findFirst()
			.orElse(new Span(0, text.length()));
		String before = text.substring(sentence.start(), part.start());
		String behind = text.substring(part.end(), sentence.end());
		String near = (language == Language.JA) ? last(before) : found(BEFORE, before);
		String next = (language == Language.JA) ? first(behind) : found(BEHIND, behind);
		if (next.strip().length() < behind.strip().length()) {
			next = HANGING.matcher(next.stripTrailing()).replaceFirst("") + CUT;
		}
		return ((near.strip().length() < before.strip().length()) ? CUT : "") + near.stripLeading() + part.of(text)
				+ next.stripTrailing();
	}

	private static String found(Pattern pattern, String text) {
		Matcher words = pattern.matcher(text);
		return words.find() ? words.group() : "";
	}

	private static String last(String text) {
		int from = Math.max(0, text.length() - LETTERS_BEFORE);
		return text.substring(isLowSurrogate(text, from) ? from + 1 : from);
	}

	private static String first(String text) {
		int to = Math.min(text.length(), LETTERS_BEHIND);
		return text.substring(0, isLowSurrogate(text, to) ? to - 1 : to);
	}

	/** No letter of two units is cut in the middle. */
	private static boolean isLowSurrogate(String text, int at) {
		return at < text.length() && Character.isLowSurrogate(text.charAt(at));
	}

}
