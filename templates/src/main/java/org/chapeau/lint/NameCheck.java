package org.chapeau.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.chapeau.bilingual.Name;
import org.chapeau.bilingual.NameUse;

/**
 * One name written in two ways that rival each other, as "North Korea" and "DPRK" do. A
 * short form of the same words does not rival the full one, nor does an abbreviation that
 * the text has explained.
 */
final class NameCheck implements Check {

	@Override
	public List<LintFinding> check(LintText text) {
		Map<Name, List<String>> written = new LinkedHashMap<>();
		List<LintFinding> findings = new ArrayList<>();
		for (int clause = 0; clause < text.clauses().size(); clause++) {
			for (NameUse use : text.names().get(clause)) {
				String words = use.span().of(text.clauses().get(clause));
				if (use.name().loose().contains(words)) {
					continue;
				}
				List<String> before = written.computeIfAbsent(use.name(), (name) -> new ArrayList<>());
				if (!before.isEmpty() && before.stream().noneMatch((other) -> goTogether(words, other, text))) {
					findings.add(finding(text, clause, use, words, before.get(0)));
				}
				before.add(words);
			}
		}
		return findings;
	}

	private static LintFinding finding(LintText text, int clause, NameUse use, String words, String before) {
		LintFinding.Severity severity = (use.name().kind() == Name.Kind.STATE) ? LintFinding.Severity.ERROR
				: LintFinding.Severity.WARNING;
		return new LintFinding(LintFinding.Rule.NAME, severity, clause, text.language(), use.span(), words, "name",
				List.of(words, before));
	}

	private static boolean goTogether(String one, String other, LintText text) {
		return one.contains(other) || other.contains(one) || isExplained(one, text) || isExplained(other, text);
	}

	private static boolean isExplained(String letters, LintText text) {
		return text.clauses()
			.stream()
			.anyMatch((wording) -> wording.contains("(" + letters + ")") || wording.contains("（" + letters + "）"));
	}

}
