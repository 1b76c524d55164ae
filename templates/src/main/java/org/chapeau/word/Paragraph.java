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
 * @param notes what stands at the foot of the page about it, such as a reserve in words
 */
public record Paragraph(Part part, int depth, List<Run> runs, ClauseMark mark, List<String> notes) {

	private static final int DEEPEST = 2;

	/**
	 * @throws IllegalArgumentException if the depth does not suit the part or the
	 * paragraph has no words
	 */
	public Paragraph {
		runs = List.copyOf(runs);
		notes = List.copyOf(notes);
		notes.forEach(XmlText::requireLegal);
		boolean numbered = part == Part.OPERATIVE || part == Part.FOLLOW_UP;
		if (depth < 0 || depth > (numbered ? DEEPEST : 0)) {
			throw new IllegalArgumentException("A " + part + " paragraph has no depth " + depth);
		}
		if (runs.stream().allMatch((run) -> run.text().isBlank())) {
			throw new IllegalArgumentException("Paragraph " + mark.value() + " has no words");
		}
	}

	/**
	 * A paragraph without notes.
	 */
	public Paragraph(Part part, int depth, List<Run> runs, ClauseMark mark) {
		this(part, depth, runs, mark, List.of());
	}

	/**
	 * A paragraph in one hand.
	 */
	public static Paragraph of(Part part, int depth, String text, ClauseMark mark) {
		return new Paragraph(part, depth, List.of(Run.of(text)), mark);
	}

	/**
	 * The same paragraph with notes at its foot.
	 * @throws IllegalCharacterException if a note cannot stand in XML
	 */
	public Paragraph withNotes(List<String> texts) {
		return new Paragraph(this.part, this.depth, this.runs, this.mark, texts);
	}

	/**
	 * All its words, without the notes.
	 */
	public String text() {
		return this.runs.stream().map(Run::text).collect(Collectors.joining());
	}

}
