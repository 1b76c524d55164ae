package org.chapeau.bilingual;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

import org.chapeau.catalogue.Scale;
import org.chapeau.ladder.FoundVerb;
import org.jspecify.annotations.Nullable;

/**
 * Verbs of the ladder: each that carries a sentence has to stand as high in the other
 * language. What is said by no verb of the ladder in one of them is compared by nobody.
 */
final class VerbComparison implements ClauseCheck.Comparison {

	/** Scales whose verbs a free translation may well drop. */
	private static final Set<Scale> LIGHT = Set.of(Scale.WELCOME, Scale.COMMITMENT);

	@Override
	public List<Finding> compare(Reading en, Reading ja) {
		List<FoundVerb> english = new ArrayList<>(en.verbs());
		List<FoundVerb> japanese = new ArrayList<>(ja.verbs());
		take(english, japanese, FoundVerb::isLevelWith);
		List<Finding> findings = new ArrayList<>();
		english.removeIf((verb) -> !verb.leading());
		for (Pair pair : take(english, japanese, FoundVerb::sharesScaleWith)) {
			findings.add(differs(pair, en, ja));
		}
		japanese.removeIf((verb) -> !verb.leading());
		for (Pair pair : take(english, japanese, (one, other) -> true)) {
			findings.add(differs(pair, en, ja));
		}
		if (en.verbs().isEmpty() != ja.verbs().isEmpty()) {
			english.stream()
				.filter(VerbComparison::weighs)
				.forEach((verb) -> findings.add(lacking(verb, null, en, ja)));
			japanese.stream()
				.filter(VerbComparison::weighs)
				.forEach((verb) -> findings.add(lacking(null, verb, en, ja)));
		}
		return findings;
	}

	/**
	 * Takes out of both rows, one by one, the verbs that go together.
	 */
	private static List<Pair> take(List<FoundVerb> english, List<FoundVerb> japanese,
			BiPredicate<FoundVerb, FoundVerb> together) {
		List<Pair> pairs = new ArrayList<>();
		for (FoundVerb verb : List.copyOf(english)) {
			Optional<FoundVerb> match = japanese.stream().filter((other) -> together.test(verb, other)).findFirst();
			match.ifPresent((other) -> {
				pairs.add(new Pair(verb, other));
				english.remove(verb);
				japanese.remove(other);
			});
		}
		return pairs;
	}

	private static Finding differs(Pair pair, Reading en, Reading ja) {
		boolean sameScale = pair.en().sharesScaleWith(pair.ja());
		String message = "level.verb";
		if (sameScale) {
			message = (pair.en().level().level() > pair.ja().level().level()) ? "level.weaker" : "level.stronger";
		}
		return ClauseCheck.Comparison.finding(Finding.Kind.LEVEL, sameScale ? Confidence.HIGH : Confidence.MEDIUM,
				span(pair.en()), span(pair.ja()), en, ja, message);
	}

	private static Finding lacking(@Nullable FoundVerb english, @Nullable FoundVerb japanese, Reading en, Reading ja) {
		return ClauseCheck.Comparison.finding(Finding.Kind.LEVEL, Confidence.LOW, span(english), span(japanese), en, ja,
				"level");
	}

	/** A verb that nobody drops in a free translation. */
	private static boolean weighs(FoundVerb verb) {
		return verb.level().level() > 0 && !LIGHT.contains(verb.level().scale());
	}

	private static @Nullable Span span(@Nullable FoundVerb verb) {
		return (verb != null) ? new Span(verb.start(), verb.end()) : null;
	}

	private record Pair(FoundVerb en, FoundVerb ja) {
	}

}
