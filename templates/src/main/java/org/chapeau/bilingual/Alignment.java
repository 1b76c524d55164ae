package org.chapeau.bilingual;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which paragraphs of two texts belong together, when nobody has said so. Paragraphs keep
 * their order, and each belongs to at most one of the other language. What speaks for a
 * pair is what both name: numbers, dates, names, scales of the ladder; what speaks
 * against it is a length that no translation has.
 */
final class Alignment {

	/** How many characters of Japanese it takes to say one character of English. */
	private static final double JAPANESE_FOR_ENGLISH = 0.40;

	private static final double ALONE = -0.6;

	private static final double SHARED = 2.0;

	private static final double UNSHARED = -0.8;

	private static final double LENGTH = -1.0;

	private static final double TOGETHER = 0.6;

	private final List<Traits> en;

	private final List<Traits> ja;

	private final double[][] best;

	private Alignment(List<Reading> en, List<Reading> ja) {
		this.en = en.stream().map(Traits::of).toList();
		this.ja = ja.stream().map(Traits::of).toList();
		this.best = new double[en.size() + 1][ja.size() + 1];
	}

	/**
	 * Pairs the paragraphs, in the order of the text; of a paragraph that belongs to
	 * none, the other side of the pair is −1.
	 */
	static List<Pair> of(List<Reading> en, List<Reading> ja) {
		Alignment alignment = new Alignment(en, ja);
		alignment.fill();
		return alignment.trace();
	}

	private void fill() {
		for (int i = 0; i <= this.en.size(); i++) {
			for (int j = 0; j <= this.ja.size(); j++) {
				if (i + j > 0) {
					double alone = Math.max((i > 0) ? this.best[i - 1][j] : Double.NEGATIVE_INFINITY,
							(j > 0) ? this.best[i][j - 1] : Double.NEGATIVE_INFINITY) + ALONE;
					this.best[i][j] = (i > 0 && j > 0) ? Math.max(alone, this.best[i - 1][j - 1] + score(i, j)) : alone;
				}
			}
		}
	}

	private List<Pair> trace() {
		List<Pair> pairs = new ArrayList<>();
		int i = this.en.size();
		int j = this.ja.size();
		while (i + j > 0) {
			if (i > 0 && j > 0 && this.best[i][j] == this.best[i - 1][j - 1] + score(i, j)) {
				pairs.add(new Pair(--i, --j));
			}
			else if (i > 0 && this.best[i][j] == this.best[i - 1][j] + ALONE) {
				pairs.add(new Pair(--i, -1));
			}
			else {
				pairs.add(new Pair(-1, --j));
			}
		}
		Collections.reverse(pairs);
		return pairs;
	}

	private double score(int i, int j) {
		Traits english = this.en.get(i - 1);
		Traits japanese = this.ja.get(j - 1);
		double length = Math.abs(Math.log(japanese.length() / (english.length() * JAPANESE_FOR_ENGLISH)));
		Set<String> all = new HashSet<>(english.marks());
		all.addAll(japanese.marks());
		double likeness = 0;
		if (!all.isEmpty()) {
			long shared = all.stream()
				.filter((mark) -> english.marks().contains(mark) && japanese.marks().contains(mark))
				.count();
			double share = (double) shared / all.size();
			likeness = share * SHARED + (1 - share) * UNSHARED;
		}
		return TOGETHER + LENGTH * length + likeness;
	}

	/**
	 * What goes together.
	 *
	 * @param en the index of the English, or −1
	 * @param ja the index of the Japanese, or −1
	 */
	record Pair(int en, int ja) {
	}

	/**
	 * What is known of a paragraph.
	 */
	private record Traits(double length, Set<String> marks) {

		static Traits of(Reading reading) {
			Set<String> marks = reading.facts()
				.stream()
				.filter((fact) -> !fact.optional())
				.map(Fact::value)
				.collect(Collectors.toCollection(HashSet::new));
			reading.names()
				.stream()
				.filter((use) -> use.name().kind() != Name.Kind.PARTY)
				.forEach((use) -> marks.add(use.name().en().get(0)));
			reading.verbs().forEach((verb) -> marks.add(verb.level().scale().name()));
			if (!ListItems.of(reading.text()).isEmpty()) {
				marks.add("list");
			}
			return new Traits(Math.max(1, reading.text().strip().length()), marks);
		}

	}

}
