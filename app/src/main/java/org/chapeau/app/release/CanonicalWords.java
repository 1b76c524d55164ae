package org.chapeau.app.release;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.chapeau.word.gate.WordParts;
import org.chapeau.word.reading.ViewedParagraph;
import org.chapeau.word.reading.WordFile;

/**
 * The words of a text as they are compared with others: line ends and the width of spaces
 * do not count, nor do spaces beside Japanese characters and marks that nobody sees.
 * Every other character does.
 */
final class CanonicalWords {

	private static final Pattern UNSEEN = Pattern
		.compile("[\\x00-\\x08\\x0E-\\x1F\\x7F\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]");

	private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

	private static final String JAPANESE = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\u3000-\\u303F\\uFF00-\\uFFEF]";

	private static final Pattern SPACE_BESIDE_JAPANESE = Pattern
		.compile("(?<=" + JAPANESE + ") | (?=" + JAPANESE + ")");

	/** As a browser or Word copies it: 1. (a) (i) (1) ア and, in Japanese, a bare 1. */
	private static final Pattern NUMBER = Pattern.compile(
			"(?m)^[\\s\\p{Z}]*(?:\\d{1,3}\\.|\\([a-z]{1,4}\\)|\\(\\d{1,2}\\)|\\d{1,3}(?=\\D)|[ア-ソ](?=[\\s\\p{Z}]))");

	private CanonicalWords() {
	}

	static String of(String text) {
		String words = Normalizer.normalize(UNSEEN.matcher(text).replaceAll(""), Form.NFC);
		return SPACE_BESIDE_JAPANESE.matcher(SPACES.matcher(words).replaceAll(" ").strip()).replaceAll("");
	}

	/**
	 * What a text may be that somebody has copied: as it is, or with the numbers of its
	 * clauses copied along, which in a Word file are no words.
	 */
	static List<String> ofCopy(String text) {
		return List.of(of(text), of(NUMBER.matcher(text).replaceAll(""))).stream().distinct().toList();
	}

	/**
	 * The words of a Word file, its tracked changes taken.
	 */
	static String of(WordParts file) {
		return of(WordFile.read(file).edited().stream().map(ViewedParagraph::text).collect(Collectors.joining("\n")));
	}

	/**
	 * Whether a text is long enough to be somebody's words and nobody else's.
	 */
	static boolean areDistinctive(String words) {
		return words.length() >= (Pattern.compile(JAPANESE).matcher(words).find() ? 15 : 40);
	}

}
