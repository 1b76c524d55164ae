package org.chapeau.ladder;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.chapeau.text.Language;

/**
 * What a form of a verb may hold. It is typed by people and looked for in every text, so
 * it holds nothing that could take long to look for.
 */
final class FormNotation {

	/** The longest form, in characters. */
	static final int LONGEST = 300;

	/** More gaps or more words that may be missing, and looking takes too long. */
	private static final int GAPS = 3;

	private static final int OPTIONAL = 12;

	private static final Pattern GROUP = Pattern.compile("<([a-z]+)>");

	private static final String WORD = "[\\p{L}][\\p{L}’'–-]*~?";

	private static final Pattern ENGLISH_WORDS = Pattern.compile("\\^?" + WORD + "(?:\\|" + WORD + ")*\\??");

	private static final Pattern JAPANESE = Pattern
		.compile("(?:[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー々A-Za-zＡ-Ｚａ-ｚ]|\\(\\?(?::|<?[!=])|\\(|\\)|\\||\\?"
				+ "|\\[\\^?[^\\[\\]\\\\&^]+\\](?:\\{0,\\d{1,2}\\}\\??)?)+");

	private static final Pattern MAY_BE_MISSING = Pattern.compile("(?<!\\()\\?");

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
	 * Whether a form can be read and looked for.
	 * @param expanded with the words that its groups stand for
	 */
	static boolean isReadable(String expanded, Language language) {
		return switch (language) {
			case EN -> isEnglish(expanded);
			// What is found in nothing would be found everywhere.
			case JA -> isJapanese(expanded) && !Pattern.compile(expanded).matcher("").find();
		};
	}

	/**
	 * Whether a group of words can be put into forms.
	 */
	static boolean isGroup(String words, Language language) {
		return words.length() <= LONGEST && switch (language) {
			case EN -> words.matches(WORD + "(?:\\|" + WORD + ")*");
			case JA -> isJapanese(words);
		};
	}

	private static boolean isEnglish(String form) {
		String[] tokens = form.split(" ");
		int gaps = 0;
		int optional = 0;
		int firm = 0;
		for (int i = 0; i < tokens.length; i++) {
			String token = tokens[i];
			if (token.equals("…") || token.equals("‥")) {
				gaps++;
				if (i == 0 || i == tokens.length - 1) {
					return false;
				}
			}
			else if (!ENGLISH_WORDS.matcher(token).matches() || (token.startsWith("^") && i > 0)) {
				return false;
			}
			else if (token.endsWith("?")) {
				optional++;
			}
			else if (!token.startsWith("^")) {
				firm++;
			}
		}
		return firm > 0 && gaps <= GAPS && optional <= GAPS;
	}

	private static boolean isJapanese(String form) {
		if (!JAPANESE.matcher(form).matches() || form.codePoints().filter((c) -> c == '{').count() > GAPS
				|| MAY_BE_MISSING.matcher(form).results().count() > OPTIONAL) {
			return false;
		}
		try {
			Pattern.compile(form);
			return true;
		}
		catch (PatternSyntaxException ex) {
			return false;
		}
	}

}
