package org.chapeau.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.chapeau.bilingual.Span;
import org.chapeau.catalogue.TreatyWords;
import org.chapeau.text.Language;

/**
 * Words by which a treaty binds.
 */
final class TreatyWordCheck implements Check {

	/**
	 * 合意する promises more than 一致する; 発効 is left out, since it is what other treaties do.
	 */
	private static final Pattern JAPANESE = Pattern
		.compile("ものとする|合意[しすさ]\\p{IsHiragana}{0,3}|(?:両|各|いずれかの)?締約国(?=は|が|の間)|本協定|効力を生[ずじ]る?");

	@Override
	public List<LintFinding> check(LintText text) {
		List<LintFinding> findings = new ArrayList<>();
		for (int clause = 0; clause < text.clauses().size(); clause++) {
			String wording = text.clauses().get(clause);
			for (Span span : find(wording, text.language())) {
				String words = span.of(wording);
				findings.add(new LintFinding(LintFinding.Rule.TREATY_WORD, LintFinding.Severity.ERROR, clause,
						text.language(), span, words, "treaty-word", List.of(words)));
			}
		}
		return findings;
	}

	private static List<Span> find(String wording, Language language) {
		return switch (language) {
			case EN -> TreatyWords.find(wording).stream().map((hit) -> new Span(hit.start(), hit.end())).toList();
			case JA -> {
				List<Span> spans = new ArrayList<>();
				Matcher word = JAPANESE.matcher(wording);
				while (word.find()) {
					spans.add(new Span(word.start(), word.end()));
				}
				yield spans;
			}
		};
	}

}
