package org.chapeau.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the words that occur exactly once on either side of a gap, and of those the
 * longest row that stands in the same order on both sides.
 */
final class Anchors {

	private final int[] before;

	private final int[] after;

	/**
	 * By number of the word, how often the gap has it on either side and where; cleared
	 * after every use, so that a small gap costs little whatever the vocabulary.
	 */
	private final int[] countBefore;

	private final int[] countAfter;

	private final int[] placeAfter;

	Anchors(int[] before, int[] after, int words) {
		this.before = before;
		this.after = after;
		this.countBefore = new int[words];
		this.countAfter = new int[words];
		this.placeAfter = new int[words];
	}

	List<Anchor> within(Hunk gap) {
		for (int i = gap.before().from(); i < gap.before().to(); i++) {
			this.countBefore[this.before[i]]++;
		}
		for (int i = gap.after().from(); i < gap.after().to(); i++) {
			this.countAfter[this.after[i]]++;
			this.placeAfter[this.after[i]] = i;
		}
		List<Anchor> unique = new ArrayList<>();
		for (int i = gap.before().from(); i < gap.before().to(); i++) {
			int word = this.before[i];
			if (this.countBefore[word] == 1 && this.countAfter[word] == 1) {
				unique.add(new Anchor(i, this.placeAfter[word]));
			}
		}
		clear(gap);
		return longestRow(unique);
	}

	private void clear(Hunk gap) {
		for (int i = gap.before().from(); i < gap.before().to(); i++) {
			this.countBefore[this.before[i]] = 0;
		}
		for (int i = gap.after().from(); i < gap.after().to(); i++) {
			this.countAfter[this.after[i]] = 0;
		}
	}

	/**
	 * The longest increasing subsequence by patience sorting, in O(n log n): each pile
	 * keeps on top the row of its length that ends earliest in the second text.
	 */
	private static List<Anchor> longestRow(List<Anchor> anchors) {
		int[] tops = new int[anchors.size()];
		int[] previous = new int[anchors.size()];
		int piles = 0;
		for (int i = 0; i < anchors.size(); i++) {
			int pile = pile(anchors, tops, piles, anchors.get(i).after());
			previous[i] = (pile > 0) ? tops[pile - 1] : -1;
			tops[pile] = i;
			piles = Math.max(piles, pile + 1);
		}
		Anchor[] row = new Anchor[piles];
		int at = (piles > 0) ? tops[piles - 1] : -1;
		for (int i = piles - 1; i >= 0; i--) {
			row[i] = anchors.get(at);
			at = previous[at];
		}
		return Arrays.asList(row);
	}

	private static int pile(List<Anchor> anchors, int[] tops, int piles, int after) {
		int low = 0;
		int high = piles;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (anchors.get(tops[middle]).after() < after) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

	/**
	 * One word that occurs in both texts.
	 *
	 * @param before its index in the first text
	 * @param after its index in the second
	 */
	record Anchor(int before, int after) {

	}

}
