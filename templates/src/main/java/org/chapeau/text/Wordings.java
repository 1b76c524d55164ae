package org.chapeau.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the parties want in place of one stretch of the base.
 */
final class Wordings {

	private final String base;

	private final int parties;

	/**
	 * The wordings other than the base by their canonical form, in the order in which
	 * they were first wanted.
	 */
	private final Map<String, Wording> wordings = new LinkedHashMap<>();

	private int wanting;

	/**
	 * @param parties how many parties made proposals, for this stretch or another
	 */
	Wordings(String base, int parties) {
		this.base = base;
		this.parties = parties;
	}

	void add(Party party, String words) {
		String canonical = CanonicalForm.of(words);
		if (canonical.equals(CanonicalForm.of(this.base))) {
			return;
		}
		this.wordings.computeIfAbsent(canonical, (key) -> new Wording(words)).add(party, words);
		this.wanting++;
	}

	/**
	 * The bracket over these wordings; the base, agreed, when nobody wants another.
	 */
	Segment segment() {
		if (this.wordings.isEmpty()) {
			return new Agreed(this.base);
		}
		List<Reading> readings = new ArrayList<>();
		this.wordings.values().forEach((wording) -> readings.add(wording.reading()));
		if (!this.base.isEmpty() || this.wanting < this.parties || this.parties == 1) {
			readings.add(Reading.base(this.base));
		}
		return new Bracket(readings);
	}

	/**
	 * One wording and who wants it. Of spellings that differ only in their Unicode form
	 * the lesser stands, so that it does not matter who comes first.
	 */
	private static final class Wording {

		private final Set<Party> parties = new TreeSet<>();

		private String words;

		Wording(String words) {
			this.words = words;
		}

		void add(Party party, String spelling) {
			this.parties.add(party);
			if (spelling.compareTo(this.words) < 0) {
				this.words = spelling;
			}
		}

		Reading reading() {
			return new Reading(RollingText.agreed(this.words), this.parties, Set.of());
		}

	}

}
