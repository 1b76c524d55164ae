package org.chapeau.lint;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.chapeau.bilingual.Glossary;
import org.chapeau.catalogue.Bilingual;
import org.chapeau.catalogue.Ladder;
import org.chapeau.ladder.VerbRecogniser;
import org.chapeau.text.Language;

/**
 * Marks in a text that is not to bind what an officer would mark. It changes nothing, and
 * every finding says why. Safe for use by many threads.
 */
public final class Lint {

	private final Glossary glossary;

	private final List<Check> checks;

	/**
	 * A lint by the given names and verbs.
	 */
	public Lint(Glossary glossary, VerbRecogniser verbs) {
		this.glossary = glossary;
		this.checks = List.of(new TreatyWordCheck(), new AbbreviationCheck(), new NameCheck(), new StyleCheck(),
				new ContradictionCheck(verbs));
	}

	/**
	 * A lint by what comes with the program.
	 */
	public static Lint load() {
		return new Lint(Glossary.load(), VerbRecogniser.of(Ladder.load()));
	}

	/**
	 * The findings of a whole text.
	 * @param clauses its clauses in order, headings among them; blank where one language
	 * is still missing
	 * @return the findings, clause by clause
	 */
	public List<LintFinding> check(List<Bilingual> clauses) {
		return Stream.of(Language.values())
			.map((language) -> LintText.of(clauses, language, (wording) -> this.glossary.find(wording, language)))
			.flatMap((text) -> this.checks.stream().flatMap((check) -> check.check(text).stream()))
			.sorted(Comparator.comparingInt(LintFinding::clause)
				.thenComparing(LintFinding::language)
				.thenComparingInt((finding) -> finding.span().start()))
			.toList();
	}

}
