package org.chapeau.precedent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.chapeau.bilingual.Sentences;
import org.chapeau.bilingual.Span;
import org.chapeau.text.Change;
import org.chapeau.text.Comparison;
import org.chapeau.text.Language;

/**
 * A wording beside an earlier one.
 *
 * @param closeness how near it is
 * @param share how much the two have in common, from 0 to 1: letters in words they share,
 * of the letters of both
 * @param before the words of the earlier paragraph that stand before what was compared
 * @param comparison the earlier words with what has become of them
 * @param after the words of the earlier paragraph that stand behind what was compared
 */
public record Nearness(Closeness closeness, double share, String before, Comparison comparison, String after) {

	/** Below this share few readers would recognise the one in the other. */
	private static final double ADAPTED = 0.6;

	/** A passage has to be this much nearer than the paragraph it stands in. */
	private static final double CLEARLY = 0.08;

	/**
	 * Compares an earlier paragraph with a wording that may be as long, or be a sentence
	 * or some words of it.
	 */
	public static Nearness of(String earlier, String now, Language language) {
		Nearness whole = between("", earlier, "", now, language);
		Nearness best = passages(earlier, language).stream()
			.map((span) -> between(earlier.substring(0, span.start()), span.of(earlier), earlier.substring(span.end()),
					now, language))
			.max(Comparator.comparingDouble(Nearness::share))
			.orElse(whole);
		return (best.share() > whole.share() + CLEARLY) ? best : whole;
	}

	/** The sentences of a paragraph, if it has several. */
	private static List<Span> passages(String earlier, Language language) {
		List<Span> sentences = Sentences.of(earlier, language);
		return (sentences.size() > 1) ? sentences : List.of();
	}

	private static Nearness between(String before, String passage, String after, String now, Language language) {
		int at = placeOf(passage, now.strip());
		if (at >= 0) {
			int end = at + now.strip().length();
			return new Nearness(Closeness.VERBATIM, 1, before + passage.substring(0, at),
					Comparison.of(now.strip(), now.strip(), language), passage.substring(end) + after);
		}
		Comparison comparison = Comparison.of(passage.strip(), now.strip(), language);
		double share = share(comparison);
		Closeness closeness = (share >= ADAPTED) ? Closeness.ADAPTED : Closeness.DEPARTED;
		return new Nearness(comparison.isSame() ? Closeness.VERBATIM : closeness, share, before, comparison, after);
	}

	/**
	 * Where some words that were looked up stand in the earlier text as they are; −1 if
	 * they do not.
	 */
	private static int placeOf(String passage, String words) {
		int at = words.isEmpty() ? -1 : passage.indexOf(words);
		while (at >= 0 && (joins(passage, at) || joins(passage, at + words.length()))) {
			at = passage.indexOf(words, at + 1);
		}
		return at;
	}

	/** Whether a word of Latin letters goes on across a place in a text. */
	private static boolean joins(String text, int at) {
		return at > 0 && at < text.length() && isLatin(text.charAt(at - 1)) && isLatin(text.charAt(at));
	}

	private static boolean isLatin(char c) {
		return Character.isLetterOrDigit(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
	}

	private static double share(Comparison comparison) {
		long equal = 0;
		long other = 0;
		for (Change change : comparison.changes()) {
			long letters = change.text().codePoints().filter(Character::isLetterOrDigit).count();
			if (change.kind() == Change.Kind.EQUAL) {
				equal += letters;
			}
			else {
				other += letters;
			}
		}
		return (equal + other == 0) ? 0 : 2.0 * equal / (2.0 * equal + other);
	}

	/**
	 * The whole earlier paragraph with what has become of its words; what was not
	 * compared stands as it was.
	 */
	public List<Change> changes() {
		List<Change> changes = new ArrayList<>();
		if (!this.before.isEmpty()) {
			changes.add(new Change(Change.Kind.EQUAL, this.before));
		}
		changes.addAll(this.comparison.changes());
		if (!this.after.isEmpty()) {
			changes.add(new Change(Change.Kind.EQUAL, this.after));
		}
		return List.copyOf(changes);
	}

}
