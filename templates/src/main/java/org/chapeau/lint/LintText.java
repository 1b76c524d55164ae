package org.chapeau.lint;

import java.util.List;
import java.util.function.Function;

import org.chapeau.bilingual.NameUse;
import org.chapeau.catalogue.Bilingual;
import org.chapeau.text.Language;

/**
 * The text in one language, clause by clause.
 *
 * @param language the language
 * @param clauses the wordings, in the order of the text; blank where a clause has none
 * @param names the names in each of them
 */
record LintText(Language language, List<String> clauses, List<List<NameUse>> names) {

	static LintText of(List<Bilingual> clauses, Language language, Function<String, List<NameUse>> names) {
		List<String> wordings = clauses.stream().map((clause) -> clause.in(language)).toList();
		return new LintText(language, wordings, wordings.stream().map(names).toList());
	}

}
