package org.chapeau.word;

import java.util.List;
import java.util.stream.Collectors;

import org.chapeau.text.Part;

/**
 * A paragraph of a statement, without its number: the layout numbers.
 *
 * @param part the part of the text it belongs to
 * @param depth 0 for a clause, 1 for (a), 2 for (i); only numbered parts have depth
 * @param runs its words in order, not all blank
 * @param mark what the clause is recognised by
 */
public record Paragraph(Part part, int depth, List<Run> runs, ClauseMark mark) {

	private static final int DEEPEST = 2;

	/**
	 * @throws IllegalArgumentException if the depth does not suit the part or the
	 * paragraph has no words
	 */
	public Paragraph {
		runs = List.copyOf(runs);
		boolean numbered = part == Part.OPERATIVE || part == Part.FOLLOW_UP;
		if (depth < 0 || depth > (numbered ? DEEPEST : 0)) {
			throw new IllegalArgumentException("A " + part + " paragraph has no depth " + depth);
		}
		if (runs.stream().allMatch((run) -> run.text().isBlank())) {
			throw new IllegalArgumentException("Paragraph " + mark.value() + " has no words");
		}
	}

	/**
	 * A paragraph in one hand.
	 */
	public static Paragraph of(Part part, int depth, String text, ClauseMark mark) {
		return new Paragraph(part, depth, List.of(Run.of(text)), mark);
	}

	/**
	 * All its words.
	 */
	public String text() {
		return this.runs.stream().map(Run::text).collect(Collectors.joining());
	}

}
