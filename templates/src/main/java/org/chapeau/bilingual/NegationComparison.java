package org.chapeau.bilingual;

import java.util.List;

import org.chapeau.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Negations: what one language denies the other has to deny as well.
 */
final class NegationComparison implements ClauseCheck.Comparison {

	@Override
	public List<Finding> compare(Reading en, Reading ja) {
		List<Span> english = Negations.of(en.text(), Language.EN);
		List<Span> japanese = Negations.of(ja.text(), Language.JA);
		if (english.isEmpty() == japanese.isEmpty()) {
			return List.of();
		}
		boolean byWord = english.isEmpty() ? Negations.byWord(en.text(), Language.EN)
				: Negations.byWord(ja.text(), Language.JA);
		if (byWord) {
			return List.of();
		}
		return List.of(ClauseCheck.Comparison.finding(Finding.Kind.NEGATION, Confidence.MEDIUM, first(english),
				first(japanese), en, ja, "negation"));
	}

	private static @Nullable Span first(List<Span> spans) {
		return spans.isEmpty() ? null : spans.get(0);
	}

}
