package org.chapeau.word.redline;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which paragraph of the later version each paragraph of the earlier one became.
 */
public final class Pairing {

	/** Stands for no paragraph. */
	public static final int NONE = -1;

	private final int[] later;

	private final int[] earlier;

	/**
	 * Paragraphs that are in both versions and did not change places, by their index in
	 * the earlier one.
	 */
	private final boolean[] stays;

	/**
	 * @param later for each paragraph of the earlier version its index in the later one,
	 * or {@link #NONE}; no index twice
	 * @param count how many paragraphs the later version has
	 */
	public Pairing(int[] later, int count) {
		this.later = later;
		this.earlier = new int[count];
		Arrays.fill(this.earlier, NONE);
		for (int i = 0; i < later.length; i++) {
			if (later[i] != NONE) {
				this.earlier[later[i]] = i;
			}
		}
		this.stays = longestRow(later);
	}

	static Pairing byKey(List<Passage> before, List<Passage> after) {
		Map<String, Integer> places = new HashMap<>();
		for (int i = 0; i < after.size(); i++) {
			if (places.put(after.get(i).key(), i) != null) {
				throw new IllegalArgumentException("Two paragraphs have the key " + after.get(i).key());
			}
		}
		int[] later = new int[before.size()];
		for (int i = 0; i < later.length; i++) {
			// Whoever comes second with one key has no counterpart left.
			Integer place = places.remove(before.get(i).key());
			later[i] = (place != null) ? place : NONE;
		}
		return new Pairing(later, after.size());
	}

	/**
	 * The index in the later version, or {@link #NONE}.
	 */
	public int laterOf(int before) {
		return this.later[before];
	}

	/**
	 * The index in the earlier version, or {@link #NONE}.
	 */
	public int earlierOf(int after) {
		return this.earlier[after];
	}

	/**
	 * Whether a paragraph of the earlier version is in both and kept its place.
	 */
	public boolean stays(int before) {
		return this.stays[before];
	}

	/**
	 * The most paragraphs that kept their order: the longest increasing subsequence, by
	 * patience sorting.
	 */
	private static boolean[] longestRow(int[] later) {
		int[] tops = new int[later.length];
		int[] previous = new int[later.length];
		int piles = 0;
		for (int i = 0; i < later.length; i++) {
			if (later[i] != NONE) {
				int pile = pile(later, tops, piles, later[i]);
				previous[i] = (pile > 0) ? tops[pile - 1] : NONE;
				tops[pile] = i;
				piles = Math.max(piles, pile + 1);
			}
		}
		boolean[] row = new boolean[later.length];
		for (int i = (piles > 0) ? tops[piles - 1] : NONE; i != NONE; i = previous[i]) {
			row[i] = true;
		}
		return row;
	}

	private static int pile(int[] later, int[] tops, int piles, int place) {
		int low = 0;
		int high = piles;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (later[tops[middle]] < place) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

}
