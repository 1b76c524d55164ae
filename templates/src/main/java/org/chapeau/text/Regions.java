package org.chapeau.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/**
 * The stretches of a text that changes touch. Changes that overlap share one, and so do
 * neighbours with too little between them to be read on its own. A line end keeps
 * neighbours apart, for nobody reads a bracket across paragraphs.
 */
final class Regions {

	/**
	 * In Japanese, which does not part its words, so many characters weigh like a word.
	 */
	private static final int CHARACTERS_PER_WORD = 2;

	private final Tokens text;

	private final Language language;

	private final int words;

	/**
	 * @param words how many words, or twice as many Japanese characters, are enough to be
	 * read between two changes
	 */
	Regions(Tokens text, Language language, int words) {
		this.text = text;
		this.language = language;
		this.words = words;
	}

	/**
	 * The regions in the order of the text.
	 */
	List<Span> of(Stream<Hunk> changes) {
		Deque<Span> regions = new ArrayDeque<>();
		changes.map(Hunk::before).sorted(Comparator.comparingInt(Span::from)).forEach((change) -> {
			Span last = regions.peekLast();
			if (last != null && !isReadable(last.to(), change.from())) {
				regions.removeLast();
				regions.addLast(new Span(last.from(), Math.max(last.to(), change.to())));
			}
			else {
				regions.addLast(change);
			}
		});
		return new ArrayList<>(regions);
	}

	private boolean isReadable(int from, int to) {
		int needed = (this.language == Language.JA) ? this.words * CHARACTERS_PER_WORD : this.words;
		int found = 0;
		for (int i = from; i < to && found < needed; i++) {
			if (this.text.endsLine(i)) {
				return true;
			}
			int letters = this.text.letters(i);
			found += (this.language == Language.JA) ? letters : Math.min(letters, 1);
		}
		return found >= needed;
	}

}
