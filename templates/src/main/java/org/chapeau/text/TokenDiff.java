package org.chapeau.text;

import java.util.AbstractList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;

/**
 * Finds which tokens of two texts correspond. Words that occur once in each text hold the
 * two together, as in the patience diff, and likewise again between two such words;
 * Myers' algorithm settles the small gaps that remain. With changes spread over a long
 * text the work so grows with its length, where Myers' algorithm alone would take length
 * times changes; and what it pairs first is what a reader would, the words that stand
 * out.
 */
final class TokenDiff {

	/**
	 * Gaps of more tokens on both sides together, with no anchor in them, are not looked
	 * into: one text was pasted over the other, and the gap is one change. It is the sum
	 * that counts, for the work grows with its square even if one side is short.
	 */
	private static final int MAX_TOKENS = 1_000;

	/**
	 * Anchors are sought within gaps between anchors, but not without end.
	 */
	private static final int MAX_DEPTH = 12;

	private static final int NONE = -1;

	private final int[] before;

	private final int[] after;

	private final Anchors anchors;

	/**
	 * For each token of the first text its counterpart in the second.
	 */
	private final int[] counterparts;

	private TokenDiff(Tokens before, Tokens after, Vocabulary vocabulary) {
		this.before = before.numbers();
		this.after = after.numbers();
		this.anchors = new Anchors(this.before, this.after, vocabulary.size());
		this.counterparts = new int[this.before.length];
		Arrays.fill(this.counterparts, NONE);
	}

	/**
	 * The changes in the order of the texts, never two without a common token between.
	 * What was put in or taken out stands as far to the right as it can, so that two
	 * parties with the same change have it in the same place, and a word goes with the
	 * blank behind it.
	 */
	static List<Hunk> between(Tokens before, Tokens after, Vocabulary vocabulary) {
		TokenDiff diff = new TokenDiff(before, after, vocabulary);
		diff.align(new Hunk(new Span(0, before.count()), new Span(0, after.count())), 0);
		return diff.settled(diff.hunks());
	}

	private void align(Hunk gap, int depth) {
		Hunk rest = trimmed(gap);
		if (rest.before().isEmpty() || rest.after().isEmpty()) {
			return;
		}
		List<Anchors.Anchor> found = (depth < MAX_DEPTH) ? this.anchors.within(rest) : List.of();
		if (found.isEmpty()) {
			alignGap(rest);
			return;
		}
		int from = rest.before().from();
		int fromAfter = rest.after().from();
		for (Anchors.Anchor anchor : found) {
			align(new Hunk(new Span(from, anchor.before()), new Span(fromAfter, anchor.after())), depth + 1);
			this.counterparts[anchor.before()] = anchor.after();
			from = anchor.before() + 1;
			fromAfter = anchor.after() + 1;
		}
		align(new Hunk(new Span(from, rest.before().to()), new Span(fromAfter, rest.after().to())), depth + 1);
	}

	/**
	 * Pairs off the tokens that are equal at both ends of the gap.
	 */
	private Hunk trimmed(Hunk gap) {
		int from = gap.before().from();
		int fromAfter = gap.after().from();
		int to = gap.before().to();
		int toAfter = gap.after().to();
		while (from < to && fromAfter < toAfter && this.before[from] == this.after[fromAfter]) {
			this.counterparts[from++] = fromAfter++;
		}
		while (from < to && fromAfter < toAfter && this.before[to - 1] == this.after[toAfter - 1]) {
			this.counterparts[--to] = --toAfter;
		}
		return new Hunk(new Span(from, to), new Span(fromAfter, toAfter));
	}

	private void alignGap(Hunk gap) {
		if (gap.before().length() + gap.after().length() > MAX_TOKENS) {
			return;
		}
		int from = gap.before().from();
		int fromAfter = gap.after().from();
		List<Change> changes = new MyersDiffWithLinearSpace<Integer>().computeDiff(view(this.before, gap.before()),
				view(this.after, gap.after()), null);
		int at = 0;
		int atAfter = 0;
		for (Change change : changes) {
			while (at < change.startOriginal) {
				this.counterparts[from + at++] = fromAfter + atAfter++;
			}
			at = change.endOriginal;
			atAfter = change.endRevised;
		}
		while (at < gap.before().length()) {
			this.counterparts[from + at++] = fromAfter + atAfter++;
		}
	}

	private static List<Integer> view(int[] numbers, Span span) {
		return new AbstractList<>() {

			@Override
			public Integer get(int index) {
				return numbers[span.from() + index];
			}

			@Override
			public int size() {
				return span.length();
			}

		};
	}

	private List<Hunk> hunks() {
		List<Hunk> hunks = new ArrayList<>();
		int from = 0;
		int fromAfter = 0;
		for (int i = 0; i <= this.before.length; i++) {
			int counterpart = (i < this.before.length) ? this.counterparts[i] : this.after.length;
			if (counterpart != NONE) {
				if (i > from || counterpart > fromAfter) {
					hunks.add(new Hunk(new Span(from, i), new Span(fromAfter, counterpart)));
				}
				from = i + 1;
				fromAfter = counterpart + 1;
			}
		}
		return hunks;
	}

	/**
	 * The hunks moved to the right; where one comes to touch the next they are one.
	 */
	private List<Hunk> settled(List<Hunk> hunks) {
		Deque<Hunk> settled = new ArrayDeque<>();
		for (int i = hunks.size() - 1; i >= 0; i--) {
			Hunk next = settled.peekFirst();
			int limit = (next != null) ? next.before().from() : this.before.length;
			Hunk hunk = hunks.get(i).moved(steps(hunks.get(i), limit));
			if (next != null && hunk.before().to() == limit) {
				settled.removeFirst();
				hunk = hunk.to(next);
			}
			settled.addFirst(hunk);
		}
		return List.copyOf(settled);
	}

	/**
	 * How far the hunk can move without changing what either text says.
	 */
	private int steps(Hunk hunk, int limit) {
		boolean insertion = hunk.before().isEmpty();
		if (!insertion && !hunk.after().isEmpty()) {
			return 0;
		}
		Span moving = insertion ? hunk.after() : hunk.before();
		int[] words = insertion ? this.after : this.before;
		int room = limit - hunk.before().to();
		int steps = 0;
		while (steps < room && words[moving.from() + steps] == words[moving.to() + steps]) {
			steps++;
		}
		return steps;
	}

}
