package org.chapeau.word.redline;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.chapeau.text.Language;

/**
 * Pairs the paragraphs of two versions that nothing but their words tells apart: equal
 * ones first, then those most alike.
 */
public final class Likeness {

	/** Below this share of common words two paragraphs are two, not one that changed. */
	private static final double LEAST = 0.5;

	/** From this share on there is no need to look for another. */
	private static final double PLAIN = 0.8;

	private final Map<String, Integer> vocabulary = new HashMap<>();

	private static final int[] PAIRED = {};

	private final Language language;

	private final List<int[]> before;

	private final List<int[]> after;

	private final int[] later;

	private final boolean[] taken;

	private Likeness(List<String> before, List<String> after, Language language) {
		this.language = language;
		this.later = new int[before.size()];
		this.taken = new boolean[after.size()];
		Arrays.fill(this.later, Pairing.NONE);
		pairEqual(before, after);
		this.before = IntStream.range(0, before.size())
			.mapToObj((i) -> (this.later[i] == Pairing.NONE) ? words(before.get(i)) : PAIRED)
			.toList();
		this.after = IntStream.range(0, after.size())
			.mapToObj((j) -> this.taken[j] ? PAIRED : words(after.get(j)))
			.toList();
		pairNeighbours();
		pairAlike();
	}

	/**
	 * Pairs the paragraphs of an earlier and a later version.
	 */
	public static Pairing between(List<String> before, List<String> after, Language language) {
		return new Pairing(new Likeness(before, after, language).later, after.size());
	}

	private void pairEqual(List<String> earlier, List<String> texts) {
		Map<String, List<Integer>> places = new HashMap<>();
		for (int j = 0; j < texts.size(); j++) {
			places.computeIfAbsent(texts.get(j), (text) -> new ArrayList<>()).add(j);
		}
		for (int i = 0; i < earlier.size(); i++) {
			List<Integer> equal = places.getOrDefault(earlier.get(i), List.of());
			if (!equal.isEmpty()) {
				pair(i, equal.remove(0));
			}
		}
	}

	/**
	 * Most paragraphs stay where they were: the one behind the last pair is looked at
	 * before all others.
	 */
	private void pairNeighbours() {
		int expected = 0;
		for (int i = 0; i < this.later.length; i++) {
			if (this.later[i] == Pairing.NONE && expected < this.taken.length && !this.taken[expected]
					&& likeness(this.before.get(i), this.after.get(expected)) >= PLAIN) {
				pair(i, expected);
			}
			expected = (this.later[i] == Pairing.NONE) ? expected : this.later[i] + 1;
		}
	}

	private void pairAlike() {
		List<Candidate> candidates = new ArrayList<>();
		for (int i = 0; i < this.later.length; i++) {
			for (int j = 0; j < this.taken.length && this.later[i] == Pairing.NONE; j++) {
				double likeness = this.taken[j] ? 0 : likeness(this.before.get(i), this.after.get(j));
				if (likeness >= LEAST) {
					candidates.add(new Candidate(i, j, likeness));
				}
			}
		}
		candidates.sort(Comparator.comparingDouble(Candidate::likeness)
			.reversed()
			.thenComparingInt((candidate) -> Math.abs(candidate.before() - candidate.after())));
		for (Candidate candidate : candidates) {
			if (this.later[candidate.before()] == Pairing.NONE && !this.taken[candidate.after()]) {
				pair(candidate.before(), candidate.after());
			}
		}
	}

	private void pair(int i, int j) {
		this.later[i] = j;
		this.taken[j] = true;
	}

	/**
	 * The share of words that two paragraphs have in common, from 0 to 1.
	 */
	private static double likeness(int[] first, int[] second) {
		if (2.0 * Math.min(first.length, second.length) < LEAST * (first.length + second.length)) {
			return 0;
		}
		int common = 0;
		int j = 0;
		for (int i = 0; i < first.length && j < second.length;) {
			if (first[i] == second[j]) {
				common++;
				i++;
				j++;
			}
			else if (first[i] < second[j]) {
				i++;
			}
			else {
				j++;
			}
		}
		return 2.0 * common / Math.max(1, first.length + second.length);
	}

	/**
	 * The numbers of a paragraph's words in ascending order.
	 */
	private int[] words(String text) {
		BreakIterator edges = BreakIterator.getWordInstance(this.language.locale());
		edges.setText(text);
		int[] words = new int[text.length()];
		int count = 0;
		int start = edges.first();
		for (int end = edges.next(); end != BreakIterator.DONE; end = edges.next()) {
			if (Character.isLetterOrDigit(text.codePointAt(start))) {
				words[count++] = this.vocabulary.computeIfAbsent(text.substring(start, end),
						(word) -> this.vocabulary.size());
			}
			start = end;
		}
		int[] sorted = Arrays.copyOf(words, count);
		Arrays.sort(sorted);
		return sorted;
	}

	private record Candidate(int before, int after, double likeness) {

	}

}
