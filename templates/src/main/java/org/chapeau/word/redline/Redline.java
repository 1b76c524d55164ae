package org.chapeau.word.redline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.chapeau.text.Language;
import org.chapeau.text.Part;

/**
 * What changed between two versions of a text. Taking every change gives the later
 * version, refusing every change the earlier one, to the character.
 *
 * @param lines the paragraphs in the order of the later version, those that are gone
 * where they stood
 */
public record Redline(List<Line> lines) {

	public Redline {
		lines = List.copyOf(lines);
	}

	/**
	 * Compares two versions of a statement, whose paragraphs are known by their keys.
	 * @param language decides what counts as a word
	 * @throws IllegalArgumentException if two paragraphs of the later version have one
	 * key
	 */
	public static Redline between(List<Passage> before, List<Passage> after, Language language) {
		return new Redlining(before, after, Pairing.byKey(before, after), language).redline();
	}

	/**
	 * Compares two texts of which nothing but the words is known. The paragraphs are
	 * {@link Part#PREAMBLE}, as unnumbered text is.
	 * @param before the paragraphs of the earlier text
	 * @param after the paragraphs of the later text
	 * @param language decides what counts as a word
	 * @throws IllegalArgumentException if a paragraph holds a paragraph separator
	 */
	public static Redline ofTexts(List<String> before, List<String> after, Language language) {
		return new Redlining(passages("old", before), passages("new", after), Likeness.between(before, after, language),
				language)
			.redline();
	}

	/**
	 * The same with a last paragraph that ends in both versions, for files, where nothing
	 * can be taken or refused behind it. What moved from or to the very end then went or
	 * came.
	 */
	public Redline closed() {
		return new Redline(new Closing(this.lines).lines());
	}

	/**
	 * Whether nothing changed, neither the words nor their layout.
	 */
	public boolean isSame() {
		return this.lines.stream()
			.allMatch((line) -> line.end() == Fate.KEPT && line.formerly().isEmpty()
					&& line.pieces().stream().allMatch((piece) -> piece.fate() == Fate.KEPT));
	}

	private static List<Passage> passages(String key, List<String> texts) {
		return new ArrayList<>(IntStream.range(0, texts.size())
			.mapToObj((i) -> new Passage(key + '_' + (i + 1), Part.PREAMBLE, 0, texts.get(i)))
			.toList());
	}

}
