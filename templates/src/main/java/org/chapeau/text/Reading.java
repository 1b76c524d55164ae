package org.chapeau.text;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One of the wordings offered within a {@link Bracket}. The reading without proposers is
 * the base: the words that stand when nobody's proposal is taken. A reading without words
 * asks that nothing stand in that place.
 *
 * @param content the words, which may hold brackets of their own
 * @param proposers the parties that put the wording forward, in order of their codes;
 * none for the base
 * @param supporters the parties that side with the wording without having put it forward
 */
public record Reading(RollingText content, Set<Party> proposers, Set<Party> supporters) {

	/**
	 * @throws IllegalArgumentException if a party both proposes and supports the reading
	 */
	public Reading {
		proposers = sorted(proposers);
		supporters = sorted(supporters);
		if (!Collections.disjoint(proposers, supporters)) {
			throw new IllegalArgumentException("A party supports what it proposes itself");
		}
	}

	/**
	 * The base reading of a bracket, with no party's name.
	 */
	public static Reading base(String words) {
		return new Reading(RollingText.agreed(words), Set.of(), Set.of());
	}

	/**
	 * A reading put forward by the given parties and supported by nobody else.
	 */
	public static Reading of(String words, Party... proposers) {
		return new Reading(RollingText.agreed(words), Set.of(proposers), Set.of());
	}

	/**
	 * Whether nobody proposes this reading.
	 */
	public boolean isBase() {
		return this.proposers.isEmpty();
	}

	/**
	 * Whether the party proposes or supports this reading.
	 */
	public boolean isWantedBy(Party party) {
		return this.proposers.contains(party) || this.supporters.contains(party);
	}

	/**
	 * All parties named on this reading, in order of their codes.
	 */
	public SortedSet<Party> parties() {
		SortedSet<Party> parties = new TreeSet<>(this.proposers);
		parties.addAll(this.supporters);
		return parties;
	}

	Reading withContent(RollingText newContent) {
		return new Reading(newContent, this.proposers, this.supporters);
	}

	Reading supportedBy(Party supporter) {
		Set<Party> more = new TreeSet<>(this.supporters);
		more.add(supporter);
		return new Reading(this.content, this.proposers, more);
	}

	private static Set<Party> sorted(Collection<Party> parties) {
		return Collections.unmodifiableSortedSet(new TreeSet<>(parties));
	}

}
