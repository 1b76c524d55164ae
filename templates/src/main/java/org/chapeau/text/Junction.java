package org.chapeau.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * The seam between two texts that become one. The blank there is wanted by whoever wants
 * words on both sides of it: where that is everyone it is agreed, and else it goes with
 * the words that not everyone wants.
 */
final class Junction {

	private final RollingText first;

	private final RollingText next;

	private final String gap;

	Junction(RollingText first, RollingText next, Language language) {
		this.first = first;
		this.next = next;
		this.gap = language.gap();
	}

	RollingText text() {
		if (this.gap.isEmpty() || this.first.isEmpty() || this.next.isEmpty()) {
			return joined(this.first, this.next);
		}
		if (!hasWordsForAll(this.first) && hasWordsForAll(this.next) && isOneBracket(this.first)) {
			return joined(eachReading(this.first, (content) -> joined(content, blank())), this.next);
		}
		if (hasWordsForAll(this.first) && !hasWordsForAll(this.next) && isOneBracket(this.next)) {
			return joined(this.first, eachReading(this.next, (content) -> joined(blank(), content)));
		}
		return joined(this.first, blankByParty(), this.next);
	}

	/**
	 * The blank in a bracket of its own, unless everyone wants it or nobody does.
	 */
	private RollingText blankByParty() {
		Set<Party> parties = new TreeSet<>(this.first.parties());
		parties.addAll(this.next.parties());
		boolean inBase = isWanted(this.first.base(), this.next.base());
		parties.removeIf((party) -> isWanted(this.first.as(party), this.next.as(party)) == inBase);
		if (parties.isEmpty()) {
			return inBase ? blank() : RollingText.EMPTY;
		}
		Reading other = new Reading(inBase ? RollingText.EMPTY : blank(), parties, Set.of());
		return RollingText.of(new Bracket(List.of(other, Reading.base(inBase ? this.gap : ""))));
	}

	private static boolean isWanted(String before, String behind) {
		return !before.isEmpty() && !behind.isEmpty();
	}

	private RollingText blank() {
		return RollingText.agreed(this.gap);
	}

	/**
	 * Whether the text is a bracket and nothing else, in which each reading either has
	 * words for everyone or none at all.
	 */
	private static boolean isOneBracket(RollingText text) {
		return text.segments().size() == 1 && text.segments().get(0) instanceof Bracket bracket
				&& bracket.readings()
					.stream()
					.map(Reading::content)
					.allMatch((content) -> content.isEmpty() || hasWordsForAll(content));
	}

	private static boolean hasWordsForAll(RollingText text) {
		return text.segments()
			.stream()
			.anyMatch((segment) -> !(segment instanceof Bracket bracket) || hasWordsForAll(bracket));
	}

	private static boolean hasWordsForAll(Bracket bracket) {
		Optional<Reading> base = bracket.base();
		return base.isPresent() && bracket.readings().stream().map(Reading::content).allMatch(Junction::hasWordsForAll);
	}

	private static RollingText eachReading(RollingText oneBracket, UnaryOperator<RollingText> change) {
		Bracket bracket = (Bracket) oneBracket.segments().get(0);
		return RollingText.of(new Bracket(bracket.readings()
			.stream()
			.map((reading) -> reading.content().isEmpty() ? reading
					: reading.withContent(change.apply(reading.content())))
			.toList()));
	}

	private static RollingText joined(RollingText... texts) {
		List<Segment> segments = new ArrayList<>();
		for (RollingText text : texts) {
			segments.addAll(text.segments());
		}
		return new RollingText(segments);
	}

}
