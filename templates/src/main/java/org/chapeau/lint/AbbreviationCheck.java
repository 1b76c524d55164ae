package org.chapeau.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chapeau.bilingual.Span;
import org.chapeau.text.Language;

/**
 * Abbreviations of the English text that nobody has explained: the first use of a name in
 * full has its letters in brackets behind it.
 */
final class AbbreviationCheck implements Check {

	/** Known to every reader, or no names at all. */
	private static final Set<String> KNOWN = Set.of("EU", "UN", "US", "UK", "EUR", "USD", "JPY", "UTC", "II", "III",
			"IV", "VI", "VII", "AM", "PM");

	private static final Pattern ABBREVIATION = Pattern
		.compile("(?<![\\w-])(\\(?)([A-Z]{2,6})(\\d*)(?:s)?(\\)?)(?![\\w-])");

	@Override
	public List<LintFinding> check(LintText text) {
		List<LintFinding> findings = new ArrayList<>();
		if (text.language() == Language.EN) {
			Set<String> told = new HashSet<>(KNOWN);
			for (int clause = 0; clause < text.clauses().size(); clause++) {
				read(text, clause, told, findings);
			}
		}
		return findings;
	}

	private static void read(LintText text, int clause, Set<String> told, List<LintFinding> findings) {
		Matcher found = ABBREVIATION.matcher(text.clauses().get(clause));
		while (found.find()) {
			String letters = found.group(2);
			boolean explains = !found.group(1).isEmpty() && !found.group(4).isEmpty();
			if (told.add(letters) && !explains && found.group(3).isEmpty()) {
				String message = isExplainedIn(text, clause, letters) ? "abbreviation.later" : "abbreviation";
				findings.add(new LintFinding(LintFinding.Rule.ABBREVIATION, LintFinding.Severity.WARNING, clause,
						text.language(), new Span(found.start(2), found.end(2)), letters, message, List.of(letters)));
			}
		}
	}

	/**
	 * The abbreviations that a text explains itself, but for those that every reader
	 * knows.
	 */
	static Set<String> explained(String text) {
		Set<String> explained = new TreeSet<>();
		Matcher found = ABBREVIATION.matcher(text);
		while (found.find()) {
			if (!found.group(1).isEmpty() && !found.group(4).isEmpty() && !KNOWN.contains(found.group(2))) {
				explained.add(found.group(2));
			}
		}
		return explained;
	}

	private static boolean isExplainedIn(LintText text, int from, String letters) {
		return text.clauses()
			.subList(from, text.clauses().size())
			.stream()
			.anyMatch((wording) -> wording.contains("(" + letters + ")"));
	}

}
