package org.chapeau.word.redline;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Finds the paragraphs that stayed, and beside each the new ones that were split off it
 * and the old ones that were joined to it.
 */
final class Groups {

	private final List<Passage> before;

	private final List<Passage> after;

	private final Pairing pairing;

	private final Words words;

	private final List<Group> groups = new ArrayList<>();

	Groups(List<Passage> before, List<Passage> after, Pairing pairing, Words words) {
		this.before = before;
		this.after = after;
		this.pairing = pairing;
		this.words = words;
		int end = 0;
		int endAfter = 0;
		for (int i = 0; i < before.size(); i++) {
			if (pairing.stays(i)) {
				int j = pairing.laterOf(i);
				Group group = grown(new Group(i, i + 1, j, j + 1), end, endAfter);
				this.groups.add(group);
				end = group.to();
				endAfter = group.toAfter();
			}
		}
	}

	List<Group> all() {
		return this.groups;
	}

	/**
	 * Takes neighbours in for as long as that leaves more words in common.
	 */
	private Group grown(Group seed, int least, int leastAfter) {
		Group group = seed;
		if (this.before.get(seed.from()).text().equals(this.after.get(seed.fromAfter()).text())) {
			return group;
		}
		for (Group next = group; next != null; next = split(group, leastAfter)) {
			group = next;
		}
		if (group.equals(seed)) {
			for (Group next = group; next != null; next = join(group, least)) {
				group = next;
			}
		}
		return group;
	}

	private @Nullable Group split(Group group, int least) {
		int next = group.toAfter();
		if (next < this.after.size() && this.pairing.earlierOf(next) == Pairing.NONE) {
			Group wider = new Group(group.from(), group.to(), group.fromAfter(), next + 1);
			if (gains(group, wider, this.after.get(next))) {
				return wider;
			}
		}
		int previous = group.fromAfter() - 1;
		if (previous >= least && this.pairing.earlierOf(previous) == Pairing.NONE) {
			Group wider = new Group(group.from(), group.to(), previous, group.toAfter());
			if (gains(group, wider, this.after.get(previous))) {
				return wider;
			}
		}
		return null;
	}

	private @Nullable Group join(Group group, int least) {
		int next = group.to();
		if (next < this.before.size() && this.pairing.laterOf(next) == Pairing.NONE) {
			Group wider = new Group(group.from(), next + 1, group.fromAfter(), group.toAfter());
			if (gains(group, wider, this.before.get(next))) {
				return wider;
			}
		}
		int previous = group.from() - 1;
		if (previous >= least && this.pairing.laterOf(previous) == Pairing.NONE) {
			Group wider = new Group(previous, group.to(), group.fromAfter(), group.toAfter());
			if (gains(group, wider, this.before.get(previous))) {
				return wider;
			}
		}
		return null;
	}

	/**
	 * Whether the group with the neighbour has more in common by at least half of what
	 * the neighbour says.
	 */
	private boolean gains(Group group, Group wider, Passage neighbour) {
		return !neighbour.text().isBlank() && 2 * (common(wider) - common(group)) > neighbour.text().length();
	}

	private int common(Group group) {
		return this.words.common(Redlining.joined(this.before, group.from(), group.to()),
				Redlining.joined(this.after, group.fromAfter(), group.toAfter()));
	}

}
