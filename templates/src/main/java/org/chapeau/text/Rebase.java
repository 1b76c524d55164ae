package org.chapeau.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A proposal that was written against an older base, carried over onto the base as it has
 * become: the party's own changes and the changes made meanwhile, word by word.
 * <p>
 * Changes with no word between them touch one another, as in a {@link Comparison}. Where
 * a change of the party touches one made meanwhile the party's wording stands, and what
 * has become of the base there is told as a conflict, unless both say the same.
 *
 * @param words the proposal as it is on the new base, plain
 * @param conflicts where both changed the old base, in the order of the text
 */
public record Rebase(String words, List<Conflict> conflicts) {

	private static final int READABLE_WORDS = 1;

	public Rebase {
		conflicts = List.copyOf(conflicts);
	}

	/**
	 * Carries a proposal over. All texts are plain words, not notation.
	 * @param oldBase the words the proposal was written against
	 * @param proposal the whole text as the party wanted it then
	 * @param newBase what has become of the base
	 * @param language decides what counts as a word
	 */
	public static Rebase of(String oldBase, String proposal, String newBase, Language language) {
		Vocabulary vocabulary = new Vocabulary();
		Tokens was = Tokens.of(oldBase, language, vocabulary);
		Tokens proposed = Tokens.of(proposal, language, vocabulary);
		Tokens now = Tokens.of(newBase, language, vocabulary);
		List<Hunk> own = TokenDiff.between(was, proposed, vocabulary);
		List<Hunk> meanwhile = TokenDiff.between(was, now, vocabulary);
		List<Span> regions = new Regions(was, language, READABLE_WORDS)
			.of(Stream.concat(own.stream(), meanwhile.stream()));
		return merged(stretches(was, List.of(), regions), stretches(proposed, own, regions),
				stretches(now, meanwhile, regions));
	}

	/**
	 * Whether nothing that the party changed was changed otherwise meanwhile.
	 */
	public boolean isClean() {
		return this.conflicts.isEmpty();
	}

	/**
	 * What stands in a text in place of each region of the old base, and before, between
	 * and behind the regions.
	 */
	private static List<String> stretches(Tokens text, List<Hunk> changes, List<Span> regions) {
		List<String> stretches = new ArrayList<>(2 * regions.size() + 1);
		Counterpart counterpart = new Counterpart(changes);
		int from = 0;
		for (Span region : regions) {
			Span instead = counterpart.over(region);
			stretches.add(text.text(new Span(from, instead.from())));
			stretches.add(text.text(instead));
			from = instead.to();
		}
		stretches.add(text.text(new Span(from, text.count())));
		return stretches;
	}

	/**
	 * Stretch by stretch the proposal where it differs from the old base to the
	 * character, else the new base.
	 */
	private static Rebase merged(List<String> was, List<String> proposed, List<String> now) {
		StringBuilder words = new StringBuilder();
		List<Conflict> conflicts = new ArrayList<>();
		for (int i = 0; i < was.size(); i++) {
			Conflict stretch = new Conflict(was.get(i), proposed.get(i), now.get(i));
			words.append(stretch.proposed().equals(stretch.was()) ? stretch.now() : stretch.proposed());
			if (stretch.isOpen()) {
				conflicts.add(stretch);
			}
		}
		return new Rebase(words.toString(), conflicts);
	}

	/**
	 * A stretch that the party changed in one way and the new base in another.
	 *
	 * @param was its words in the old base
	 * @param proposed what the proposal says there
	 * @param now what the new base says there
	 */
	public record Conflict(String was, String proposed, String now) {

		private boolean isOpen() {
			return !CanonicalForm.sameWords(this.was, this.proposed) && !CanonicalForm.sameWords(this.was, this.now)
					&& !CanonicalForm.sameWords(this.proposed, this.now);
		}

	}

}
