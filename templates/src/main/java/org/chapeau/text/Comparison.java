package org.chapeau.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.chapeau.text.Change.Kind;

/**
 * Two plain texts compared word by word, for a redline. Words that differ only in their
 * Unicode form are equal and shown as the later text spells them. Changes with no word
 * between them are shown as one, what went before what came.
 *
 * @param changes the runs in the order of reading
 */
public record Comparison(List<Change> changes) {

	private static final int READABLE_WORDS = 1;

	public Comparison {
		changes = List.copyOf(changes);
	}

	/**
	 * Compares an earlier with a later text.
	 * @param language decides what counts as a word
	 */
	public static Comparison of(String before, String after, Language language) {
		Vocabulary vocabulary = new Vocabulary();
		Tokens earlier = Tokens.of(before, language, vocabulary);
		Tokens later = Tokens.of(after, language, vocabulary);
		List<Hunk> hunks = TokenDiff.between(earlier, later, vocabulary);
		Counterpart counterpart = new Counterpart(hunks);
		List<Change> changes = new ArrayList<>();
		int fromAfter = 0;
		for (Span region : new Regions(earlier, language, READABLE_WORDS).of(hunks.stream())) {
			Span instead = counterpart.over(region);
			add(changes, Kind.EQUAL, later.text(new Span(fromAfter, instead.from())));
			add(changes, Kind.DELETED, earlier.text(region));
			add(changes, Kind.INSERTED, later.text(instead));
			fromAfter = instead.to();
		}
		add(changes, Kind.EQUAL, later.text(new Span(fromAfter, later.count())));
		return new Comparison(changes);
	}

	/**
	 * Whether the two texts have the same words.
	 */
	public boolean isSame() {
		return this.changes.stream().allMatch((change) -> change.kind() == Kind.EQUAL);
	}

	/**
	 * The earlier text.
	 */
	public String before() {
		return without(Kind.INSERTED);
	}

	/**
	 * The later text.
	 */
	public String after() {
		return without(Kind.DELETED);
	}

	private String without(Kind kind) {
		return this.changes.stream()
			.filter((change) -> change.kind() != kind)
			.map(Change::text)
			.collect(Collectors.joining());
	}

	private static void add(List<Change> changes, Kind kind, String text) {
		if (!text.isEmpty()) {
			changes.add(new Change(kind, text));
		}
	}

}
