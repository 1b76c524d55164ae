package org.chapeau.word.returned;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.chapeau.text.CanonicalForm;
import org.chapeau.word.ClauseMark;
import org.chapeau.word.Paragraph;
import org.chapeau.word.reading.Story;
import org.chapeau.word.reading.ViewedParagraph;
import org.chapeau.word.redline.Likeness;
import org.chapeau.word.redline.Pairing;
import org.chapeau.word.returned.ReturnedParagraph.Certainty;

/**
 * Which paragraph of one view of a file is which clause: by what an officer says, by the
 * marks in the file, by equal words, by like words.
 */
final class Matching {

	/** So much of a clause has to be in a paragraph for it to have been joined to it. */
	private static final double MOST = 0.6;

	/** So much is enough where the mark says the same. */
	private static final double SOME = 0.3;

	private final SentText sent;

	private final List<ViewedParagraph> view;

	/** For each paragraph of the view the clauses it shows, in their order. */
	private final List<TreeSet<Integer>> clauses = new ArrayList<>();

	private final Certainty[] certainties;

	/** For each clause the paragraph it begins in. */
	private final int[] places;

	private final Map<ClauseMark, Integer> marks = new HashMap<>();

	private final List<Words> sentWords;

	private final Map<Integer, Words> returnedWords = new HashMap<>();

	private Matching(SentText sent, List<ViewedParagraph> view) {
		this.sent = sent;
		this.view = view;
		view.forEach((paragraph) -> this.clauses.add(new TreeSet<>()));
		this.certainties = new Certainty[view.size()];
		Arrays.fill(this.certainties, Certainty.NONE);
		this.places = new int[sent.paragraphs().size()];
		Arrays.fill(this.places, Pairing.NONE);
		List<Words> words = new ArrayList<>();
		for (Paragraph paragraph : sent.paragraphs()) {
			this.marks.put(paragraph.mark(), words.size());
			words.add(Words.of(paragraph.text(), sent.language()));
		}
		this.sentWords = words;
	}

	/**
	 * Matches a view.
	 * @param mapping what an officer has said of paragraphs, by their index in the view;
	 * empty for what is no clause
	 */
	static Matching of(SentText sent, List<ViewedParagraph> view, Map<Integer, Optional<ClauseMark>> mapping) {
		Matching matching = new Matching(sent, view);
		TreeSet<Integer> leftOut = matching.map(mapping);
		matching.matchByMark();
		matching.findFrame();
		matching.findSplits(leftOut);
		matching.matchByWords(leftOut);
		matching.findSplits(leftOut);
		matching.findJoined();
		return matching;
	}

	private TreeSet<Integer> map(Map<Integer, Optional<ClauseMark>> mapping) {
		TreeSet<Integer> leftOut = new TreeSet<>();
		mapping.forEach((index, mark) -> {
			if (index >= 0 && index < this.view.size()) {
				leftOut.add(index);
				this.certainties[index] = Certainty.MAPPED;
				mark.map(this.marks::get)
					.filter((clause) -> this.places[clause] == Pairing.NONE)
					.ifPresent((clause) -> match(clause, index, Certainty.MAPPED));
			}
		});
		return leftOut;
	}

	private void matchByMark() {
		Map<Integer, List<Integer>> claims = new LinkedHashMap<>();
		for (int i = 0; i < this.view.size(); i++) {
			if (isReadable(i) && this.certainties[i] != Certainty.MAPPED) {
				for (ClauseMark mark : this.view.get(i).marks()) {
					Integer clause = this.marks.get(mark);
					if (clause != null && this.places[clause] == Pairing.NONE) {
						claims.computeIfAbsent(clause, (key) -> new ArrayList<>()).add(i);
					}
				}
			}
		}
		claims.forEach((clause, claimed) -> {
			// A copied paragraph may carry the mark twice.
			int best = claimed.stream()
				.max((one, other) -> Double.compare(likeness(clause, one), likeness(clause, other)))
				.orElseThrow();
			boolean alone = claims.values().stream().noneMatch((others) -> others != claimed && others.contains(best));
			if (alone || this.sentWords.get(clause).shareIn(words(best)) >= SOME) {
				match(clause, best, Certainty.MARK);
			}
		});
	}

	private double likeness(int clause, int index) {
		return this.sentWords.get(clause).shareIn(words(index)) + words(index).shareIn(this.sentWords.get(clause));
	}

	private void findFrame() {
		List<String> frame = new ArrayList<>(this.sent.frame());
		for (int i = 0; i < this.view.size(); i++) {
			if (isFree(i) && frame.remove(this.view.get(i).text().strip())) {
				this.certainties[i] = Certainty.FRAME;
			}
		}
	}

	/**
	 * The tail of a clause that was split has no mark, and words that its head has lost.
	 */
	private void findSplits(TreeSet<Integer> leftOut) {
		Optional<Integer> split = Optional.empty();
		Words missing = new Words();
		for (int i = 0; i < this.view.size(); i++) {
			if (!isReadable(i)) {
				continue;
			}
			if (this.clauses.get(i).size() == 1 && this.certainties[i] != Certainty.SPLIT) {
				split = Optional.of(this.clauses.get(i).first());
				missing = this.sentWords.get(split.get()).without(words(i));
			}
			else if (this.certainties[i] == Certainty.SPLIT) {
				missing = missing.without(words(i));
			}
			else if (split.isPresent() && isFree(i) && !leftOut.contains(i) && words(i).shareIn(missing) >= MOST) {
				this.clauses.get(i).add(split.get());
				this.certainties[i] = Certainty.SPLIT;
				missing = missing.without(words(i));
			}
			else {
				split = Optional.empty();
			}
		}
	}

	private void matchByWords(TreeSet<Integer> leftOut) {
		List<Integer> missing = IntStream.range(0, this.places.length)
			.filter((clause) -> this.places[clause] == Pairing.NONE)
			.boxed()
			.toList();
		List<Integer> free = IntStream.range(0, this.view.size())
			.filter((i) -> isFree(i) && !leftOut.contains(i))
			.boxed()
			.toList();
		if (missing.isEmpty() || free.isEmpty()) {
			return;
		}
		List<String> before = missing.stream()
			.map((clause) -> this.sent.paragraphs().get(clause).text().strip())
			.toList();
		List<String> after = free.stream().map((i) -> this.view.get(i).text().strip()).toList();
		Pairing pairing = Likeness.between(before, after, this.sent.language());
		for (int i = 0; i < before.size(); i++) {
			int later = pairing.laterOf(i);
			if (later != Pairing.NONE) {
				match(missing.get(i), free.get(later),
						CanonicalForm.sameWords(before.get(i), after.get(later)) ? Certainty.TEXT : Certainty.LIKENESS);
			}
		}
	}

	/** A clause that is nowhere may have been joined to its neighbour. */
	private void findJoined() {
		for (int clause = 0; clause < this.places.length; clause++) {
			for (int neighbour : new int[] { clause - 1, clause + 1 }) {
				if (this.places[clause] == Pairing.NONE && neighbour >= 0 && neighbour < this.places.length
						&& this.places[neighbour] != Pairing.NONE) {
					int index = this.places[neighbour];
					Words more = words(index);
					for (int shown : this.clauses.get(index)) {
						more = more.without(this.sentWords.get(shown));
					}
					if (this.sentWords.get(clause).shareIn(more) >= MOST) {
						match(clause, index, this.certainties[index]);
					}
				}
			}
		}
	}

	private void match(int clause, int index, Certainty certainty) {
		this.places[clause] = index;
		this.clauses.get(index).add(clause);
		this.certainties[index] = certainty;
	}

	private Words words(int index) {
		return this.returnedWords.computeIfAbsent(index,
				(i) -> Words.of(this.view.get(i).text(), this.sent.language()));
	}

	/**
	 * Whether a paragraph belongs to the text and has words.
	 */
	boolean isReadable(int index) {
		return this.view.get(index).story() == Story.BODY && !this.view.get(index).text().isBlank();
	}

	/**
	 * Whether a paragraph has words and was taken for nothing yet.
	 */
	boolean isFree(int index) {
		return isReadable(index) && this.certainties[index] == Certainty.NONE;
	}

	/**
	 * The clauses that a paragraph shows, in their order; one for the tail of a split.
	 */
	List<Integer> clauses(int index) {
		return List.copyOf(this.clauses.get(index));
	}

	Certainty certainty(int index) {
		return this.certainties[index];
	}

	/**
	 * The paragraph that a clause begins in, or {@link Pairing#NONE}.
	 */
	int place(int clause) {
		return this.places[clause];
	}

	/**
	 * Whether any clause was found by its mark.
	 */
	boolean isMarked() {
		return Arrays.asList(this.certainties).contains(Certainty.MARK);
	}

	String text(int index) {
		return this.view.get(index).text();
	}

	int count() {
		return this.view.size();
	}

}
