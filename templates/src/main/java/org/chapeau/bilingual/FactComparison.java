package org.chapeau.bilingual;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Numbers and dates: a value that is in one language has to be in the other. How often
 * does not matter, since one language may repeat what the other need not.
 *
 * @param kind which of the two
 */
record FactComparison(Finding.Kind kind) implements ClauseCheck.Comparison {

	@Override
	public List<Finding> compare(Reading en, Reading ja) {
		Differences<Fact> all = Differences.of(en.facts(), ja.facts(), FactComparison::agree);
		Differences<Fact> differences = new Differences<>(wanted(all.first()), wanted(all.second()));
		return differences.pairs((first, second) -> {
			Confidence confidence = (first != null && second != null) ? Confidence.HIGH : Confidence.MEDIUM;
			return ClauseCheck.Comparison.finding(this.kind, confidence, span(first), span(second), en, ja,
					this.kind.key());
		});
	}

	private List<Fact> wanted(List<Fact> facts) {
		return facts.stream().filter((fact) -> fact.kind() == this.kind && !fact.optional()).toList();
	}

	/**
	 * A bare number such as 2000 may be read as a year in one language and not in the
	 * other.
	 */
	private static boolean agree(Fact one, Fact other) {
		return bare(one).equals(bare(other));
	}

	private static String bare(Fact fact) {
		return fact.value().startsWith("year ") ? fact.value().substring("year ".length()) : fact.value();
	}

	private static @Nullable Span span(@Nullable Fact fact) {
		return (fact != null) ? fact.span() : null;
	}

}
