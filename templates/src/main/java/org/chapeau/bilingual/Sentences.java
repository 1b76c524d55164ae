package org.chapeau.bilingual;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chapeau.text.Language;

/**
 * The sentences of a text.
 */
public final class Sentences {

	/** Not after an abbreviation such as "No." or an initial. */
	private static final Pattern ENGLISH_END = Pattern
		.compile("(?<!\\b(?:No|Art|para|paras|Mr|Mrs|Ms|Dr|[A-Z]))[.!?][\"”)]*(?=\\s+[\\p{Lu}(\"“\\d])|\\n+");

	private static final Pattern JAPANESE_END = Pattern.compile("[。！？][」）]*|\\n+");

	private Sentences() {
	}

	/**
	 * The sentences in their order, none that is blank.
	 */
	public static List<Span> of(String text, Language language) {
		Matcher end = ((language == Language.EN) ? ENGLISH_END : JAPANESE_END).matcher(text);
		List<Span> sentences = new ArrayList<>();
		int from = 0;
		while (end.find()) {
			add(text, from, end.end(), sentences);
			from = end.end();
		}
		add(text, from, text.length(), sentences);
		return sentences;
	}

	private static void add(String text, int from, int to, List<Span> sentences) {
		if (!text.substring(from, to).isBlank()) {
			sentences.add(new Span(from, to));
		}
	}

}
