package org.chapeau.ladder;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.chapeau.ladder.LadderFault.Kind;
import org.chapeau.text.Language;

/**
 * What a form of a verb may hold. It is typed by people and looked for in every text, so
 * it holds nothing that could take long to look for.
 */
final class FormNotation {

	/** The longest form, in characters. */
	static final int LONGEST = 300;

	/** The longest form with the words that its groups stand for, in characters. */
	private static final int LONGEST_EXPANDED = 1000;

	/** More gaps or more words that may be missing, and looking takes too long. */
	private static final int GAPS = 3;

	/** The words of an English form, one of several counted once. */
	private static final int WORDS = 12;

	private static final Pattern GROUP = Pattern.compile("<([a-z]+)>");

	private static final String WORD = "[\\p{L}][\\p{L}’'–-]*~?";

	private static final Pattern ENGLISH_WORDS = Pattern.compile("\\^?" + WORD + "(?:\\|" + WORD + ")*\\??");

	private FormNotation() {
	}

	/**
	 * A form with the words that its groups stand for.
	 * @param words by the names of the groups, in their brackets
	 */
	static String expanded(String form, Map<String, String> words) {
		String expanded = form;
		for (Map.Entry<String, String> word : words.entrySet()) {
			expanded = expanded.replace(word.getKey(), word.getValue());
		}
		return expanded;
	}

	/**
	 * The group that a form names and that is not there; empty if all are.
	 */
	static String unknownGroup(String form, Map<String, String> words) {
		Matcher group = GROUP.matcher(form);
		while (group.find()) {
			if (!words.containsKey(group.group())) {
				return group.group();
			}
		}
		return "";
	}

	/**
	 * What is wrong with a form: {@link Kind#UNREADABLE} or {@link Kind#TIRING}; nothing
	 * if it can be read and looked for.
	 * @param expanded with the words that its groups stand for
	 */
	static Optional<Kind> fault(String expanded, Language language) {
		if (expanded.length() > LONGEST_EXPANDED) {
			return Optional.of(Kind.TIRING);
		}
		return switch (language) {
			case EN -> english(expanded.split(" "));
			// What is found in nothing would be found everywhere.
			case JA -> japanese(expanded).or(() -> Pattern.compile(expanded).matcher("").find()
					? Optional.of(Kind.UNREADABLE) : Optional.empty());
		};
	}

	/**
	 * What is wrong with a group of words, as with a form.
	 */
	static Optional<Kind> faultOfGroup(String words, Language language) {
		if (words.length() > LONGEST) {
			return Optional.of(Kind.TOO_LONG);
		}
		return switch (language) {
			case EN -> words.matches(WORD + "(?:\\|" + WORD + ")*") ? Optional.empty() : Optional.of(Kind.UNREADABLE);
			case JA -> japanese(words);
		};
	}

	private static Optional<Kind> english(String[] tokens) {
		int gaps = 0;
		int optional = 0;
		int firm = 0;
		for (int i = 0; i < tokens.length; i++) {
			String token = tokens[i];
			if (token.equals("…") || token.equals("‥")) {
				gaps++;
				if (i == 0 || i == tokens.length - 1) {
					return Optional.of(Kind.UNREADABLE);
				}
			}
			else if (!ENGLISH_WORDS.matcher(token).matches() || (token.startsWith("^") && i > 0)) {
				return Optional.of(Kind.UNREADABLE);
			}
			else if (token.endsWith("?")) {
				optional++;
			}
			else if (!token.startsWith("^")) {
				firm++;
			}
		}
		if (firm == 0) {
			return Optional.of(Kind.UNREADABLE);
		}
		return (gaps > GAPS || optional > GAPS || firm > WORDS) ? Optional.of(Kind.TIRING) : Optional.empty();
	}

	private static Optional<Kind> japanese(String form) {
		JapaneseForm read = JapaneseForm.of(form);
		if (!read.isReadable()) {
			return Optional.of(Kind.UNREADABLE);
		}
		if (read.isTiring()) {
			return Optional.of(Kind.TIRING);
		}
		try {
			Pattern.compile(form);
			return Optional.empty();
		}
		catch (PatternSyntaxException ex) {
			return Optional.of(Kind.UNREADABLE);
		}
	}

}
