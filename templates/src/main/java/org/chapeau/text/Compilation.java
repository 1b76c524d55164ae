package org.chapeau.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Merges the proposals of many parties against one base, word by word.
 * <p>
 * Where a party changes the base there is a bracket over the words that any party changes
 * there. It has a reading for each different wording, with all parties that want it, in
 * the order of the parties; the base stands last and without a name. Only where the base
 * has no words and every one of several parties puts some in is there no base reading, as
 * it would say nothing. It follows that
 * <ul>
 * <li>the text {@linkplain RollingText#as(Party) as a party wants it} is its
 * proposal;</li>
 * <li>the {@linkplain RollingText#base() base} of the text is the base;</li>
 * <li>without proposals, or with none that changes a word, the text is the base,
 * agreed;</li>
 * <li>another order of the parties gives another order of the readings and nothing
 * else.</li>
 * </ul>
 * All of it holds to the character, white space and line ends included. The one exception
 * is a text not in the {@linkplain CanonicalForm canonical form}: words that differ only
 * in their Unicode form are the same words, and a party that changes nothing else gets
 * them as the base spells them.
 */
final class Compilation {

	private static final int READABLE_WORDS = 2;

	private final Vocabulary vocabulary = new Vocabulary();

	private final Language language;

	private final Tokens base;

	private final Map<Party, String> proposals;

	private final Map<Party, Tokens> changed = new LinkedHashMap<>();

	private final Map<Party, List<Hunk>> hunks = new LinkedHashMap<>();

	Compilation(String base, Map<Party, String> proposals, Language language) {
		this.language = language;
		this.base = Tokens.of(base, language, this.vocabulary);
		this.proposals = proposals;
		proposals.forEach((party, proposal) -> {
			if (!proposal.equals(base)) {
				this.changed.put(party, Tokens.of(proposal, language, this.vocabulary));
			}
		});
		this.changed
			.forEach((party, tokens) -> this.hunks.put(party, TokenDiff.between(this.base, tokens, this.vocabulary)));
	}

	RollingText text() {
		List<Span> regions = new Regions(this.base, this.language, READABLE_WORDS)
			.of(this.hunks.values().stream().flatMap(List::stream), paragraphBreaks());
		List<Wordings> wordings = wordings(regions);
		List<Segment> segments = new ArrayList<>(2 * regions.size() + 1);
		int from = 0;
		for (int i = 0; i < regions.size(); i++) {
			Span region = regions.get(i);
			segments.add(new Agreed(this.base.text(new Span(from, region.from()))));
			segments.add(wordings.get(i).segment());
			from = region.to();
		}
		segments.add(new Agreed(this.base.text(new Span(from, this.base.count()))));
		return new RollingText(segments);
	}

	/**
	 * Where a party changes nothing but where a paragraph ends. To split a clause is a
	 * question of its own, so that it shares no bracket with the words beside it.
	 */
	private Set<Span> paragraphBreaks() {
		Set<Span> breaks = new HashSet<>();
		this.hunks.forEach((party, partyHunks) -> {
			Tokens tokens = this.changed.get(party);
			for (Hunk hunk : partyHunks) {
				if (isParagraphBreak(this.base.text(hunk.before()), tokens.text(hunk.after()))) {
					breaks.add(hunk.before());
				}
			}
		});
		return breaks;
	}

	private static boolean isParagraphBreak(String before, String after) {
		return (before.indexOf('\n') >= 0 || after.indexOf('\n') >= 0) && before.isBlank() && after.isBlank()
				&& (Paragraphs.BREAK.matcher(before).find() || Paragraphs.BREAK.matcher(after).find());
	}

	/**
	 * For each region what the parties that change it want there.
	 */
	private List<Wordings> wordings(List<Span> regions) {
		List<Wordings> wordings = new ArrayList<>(regions.size());
		regions.forEach((region) -> wordings.add(new Wordings(this.base.text(region), this.proposals.size())));
		this.hunks.forEach((party, partyHunks) -> {
			Tokens tokens = this.changed.get(party);
			Counterpart counterpart = new Counterpart(partyHunks);
			for (int i = 0; i < regions.size(); i++) {
				if (counterpart.isChanged(regions.get(i))) {
					wordings.get(i).add(party, tokens.text(counterpart.over(regions.get(i))));
				}
			}
		});
		return wordings;
	}

}
