package org.chapeau.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
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
		return of(changes, Set.of());
	}

	/**
	 * The regions in the order of the text.
	 * @param apart changes that share a region only with those they touch
	 */
	List<Span> of(Stream<Hunk> changes, Set<Span> apart) {
		List<Span> spans = changes.map(Hunk::before).sorted(Comparator.comparingInt(Span::from)).toList();
		List<Span> touched = joined(spans, (last, next) -> next.from() <= last.to());
		return joined(touched,
				(last, next) -> !apart.contains(last) && !apart.contains(next) && !isReadable(last.to(), next.from()));
	}

	private static List<Span> joined(List<Span> spans, BiPredicate<Span, Span> isOne) {
		List<Span> joined = new ArrayList<>(spans.size());
		for (Span span : spans) {
			int end = joined.size() - 1;
			if (end >= 0 && isOne.test(joined.get(end), span)) {
				Span last = joined.get(end);
				joined.set(end, new Span(last.from(), Math.max(last.to(), span.to())));
			}
			else {
				joined.add(span);
			}
		}
		return joined;
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
