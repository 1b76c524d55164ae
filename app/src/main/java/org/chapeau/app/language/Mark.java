package org.chapeau.app.language;

import org.chapeau.lint.LintFinding;
import org.chapeau.text.Language;

/**
 * What a rule marks in a clause, wherever in it the words stand: a waiver holds for as
 * long as the clause has them.
 *
 * @param rule the rule
 * @param language the language
 * @param words the words
 */
public record Mark(LintFinding.Rule rule, Language language, String words) {

	static Mark of(LintFinding finding) {
		return new Mark(finding.rule(), finding.language(), finding.words());
	}

}
