package org.chapeau.word.returned;

import java.text.BreakIterator;
import java.util.HashMap;
import java.util.Map;

import org.chapeau.text.Language;

/**
 * How often each word occurs in a paragraph, whatever its place.
 */
final class Words {

	private final Map<String, Integer> counts = new HashMap<>();

	private int total;

	static Words of(String text, Language language) {
		Words words = new Words();
		BreakIterator edges = BreakIterator.getWordInstance(language.locale());
		edges.setText(text);
		int start = edges.first();
		for (int end = edges.next(); end != BreakIterator.DONE; end = edges.next()) {
			if (Character.isLetterOrDigit(text.codePointAt(start))) {
				words.add(text.substring(start, end), 1);
			}
			start = end;
		}
		return words;
	}

	private void add(String word, int times) {
		this.counts.merge(word, times, Integer::sum);
		this.total += times;
	}

	/**
	 * The words that are left when others are taken away.
	 */
	Words without(Words others) {
		Words left = new Words();
		this.counts.forEach((word, times) -> {
			int more = times - others.counts.getOrDefault(word, 0);
			if (more > 0) {
				left.add(word, more);
			}
		});
		return left;
	}

	/**
	 * The share of these words that are among others, from 0 to 1; 0 if there are none.
	 */
	double shareIn(Words others) {
		int common = 0;
		for (Map.Entry<String, Integer> word : this.counts.entrySet()) {
			common += Math.min(word.getValue(), others.counts.getOrDefault(word.getKey(), 0));
		}
		return (this.total == 0) ? 0 : (double) common / this.total;
	}

}
