package org.chapeau.bilingual;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Compares one clause in both languages.
 */
final class ClauseCheck {

	private final List<Comparison> comparisons = List.of(new FactComparison(Finding.Kind.DATE),
			new FactComparison(Finding.Kind.NUMBER), new NameComparison(), new SpeakerComparison(),
			new VerbComparison(), new NegationComparison(), new ListComparison());

	/**
	 * The findings of a clause that is there in both languages, in the order of the text.
	 */
	List<Finding> check(Reading en, Reading ja) {
		List<Finding> findings = new ArrayList<>();
		for (Comparison comparison : this.comparisons) {
			findings.addAll(comparison.compare(en, ja));
		}
		return findings;
	}

	/**
	 * Compares both languages in one respect.
	 */
	@FunctionalInterface
	interface Comparison {

		List<Finding> compare(Reading en, Reading ja);

		/** A finding with what each language says, in words. */
		static Finding finding(Finding.Kind kind, Confidence confidence, @Nullable Span en, @Nullable Span ja,
				Reading inEn, Reading inJa, String message) {
			String key = message;
			if (en == null) {
				key += ".only-ja";
			}
			else if (ja == null) {
				key += ".only-en";
			}
			return new Finding(kind, confidence, en, ja, key,
					List.of((en != null) ? en.of(inEn.text()) : "", (ja != null) ? ja.of(inJa.text()) : ""));
		}

	}

}
