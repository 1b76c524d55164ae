package org.chapeau.bilingual;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Names of the glossary: whoever is named in one language has to be in the other, unless
 * that says "the country" or 同国. The sides themselves are compared as speakers only.
 */
final class NameComparison implements ClauseCheck.Comparison {

	private static final Pattern MEANT_IN_ENGLISH = Pattern.compile(
			"(?i)\\b(?:the|this|that|said)\\s+(?:country|treaty|convention|agency|organisation|region|court|programme)\\b");

	private static final Pattern MEANT_IN_JAPANESE = Pattern.compile("同(?:国|条約|協定|機関|機構|地域|裁判所|計画|氏|地)(?![際家連])");

	@Override
	public List<Finding> compare(Reading en, Reading ja) {
		Differences<NameUse> all = Differences.of(en.names(), ja.names(),
				(one, other) -> one.name().equals(other.name()));
		Differences<NameUse> differences = new Differences<>(wanted(all.first()), wanted(all.second()));
		boolean meant = MEANT_IN_ENGLISH.matcher(en.text()).find() || MEANT_IN_JAPANESE.matcher(ja.text()).find();
		return differences.pairs((first, second) -> {
			Confidence confidence = confidence(first, second, meant);
			return ClauseCheck.Comparison.finding(Finding.Kind.NAME, confidence, span(first), span(second), en, ja,
					"name");
		});
	}

	/** A person may well be called by name in one language and by office in the other. */
	private static Confidence confidence(@Nullable NameUse first, @Nullable NameUse second, boolean meant) {
		if (first != null && second != null) {
			return Confidence.HIGH;
		}
		NameUse alone = (first != null) ? first : second;
		return (meant || alone.name().kind() == Name.Kind.PERSON) ? Confidence.LOW : Confidence.MEDIUM;
	}

	private static List<NameUse> wanted(List<NameUse> uses) {
		return uses.stream()
			.filter((use) -> use.name().kind() != Name.Kind.PARTY)
			.filter((use) -> uses.stream().filter((other) -> other.name().equals(use.name())).findFirst().get() == use)
			.toList();
	}

	private static @Nullable Span span(@Nullable NameUse use) {
		return (use != null) ? use.span() : null;
	}

}
