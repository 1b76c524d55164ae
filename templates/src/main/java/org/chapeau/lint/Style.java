package org.chapeau.lint;

import java.util.List;
import java.util.regex.Pattern;

import org.chapeau.text.Language;

/**
 * Ways of writing the same thing, of which a text keeps to one.
 *
 * @param rule what is written
 * @param language the language
 * @param ways how it may be written
 */
record Style(LintFinding.Rule rule, Language language, List<Pattern> ways) {

	private static final String MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November"
			+ "|December)";

	/** The styles that are watched. */
	static final List<Style> ALL = List.of(
			of(LintFinding.Rule.NUMBER, Language.EN, "\\d\\s?%", "(?:\\d|\\w)\\s+per\\s+cent\\b", "\\bpercent\\b"),
			of(LintFinding.Rule.NUMBER, Language.EN, "\\b\\d{1,3}(?:,\\d{3})+\\b",
					"(?<![\\d,.-])(?!(?:19|20)\\d\\d)\\d{4,}(?![\\d,])(?!\\s*\\()"),
			of(LintFinding.Rule.NUMBER, Language.EN, "\\b(?:EUR|USD|JPY)\\s?\\d", "[€$¥]\\s?\\d",
					"\\d\\s+(?:(?:m|b|tr)illion\\s+)?(?:euros?|dollars|yen)\\b"),
			of(LintFinding.Rule.DATE, Language.EN, "\\b\\d{1,2}\\s+" + MONTH + "\\b",
					"\\b" + MONTH + "\\s+\\d{1,2}\\b(?!\\d)",
					"\\b\\d{1,2}(?:st|nd|rd|th)\\s+(?:of\\s+)?" + MONTH + "\\b"),
			of(LintFinding.Rule.NUMBER, Language.JA, "[0-9]", "[０-９]"),
			of(LintFinding.Rule.NUMBER, Language.JA, "[0-9０-９][%％]", "[0-9０-９]パーセント"),
			of(LintFinding.Rule.NUMBER, Language.JA, "[0-9０-９]か国", "[0-9０-９][カヵヶ]国", "[0-9０-９]箇国"),
			of(LintFinding.Rule.DATE, Language.JA, "[12１２][0-9０-９]{3}年", "(?:令和|平成|昭和)[元0-9０-９]+年"));

	private static Style of(LintFinding.Rule rule, Language language, String... ways) {
		return new Style(rule, language, List.of(ways).stream().map(Pattern::compile).toList());
	}

}
