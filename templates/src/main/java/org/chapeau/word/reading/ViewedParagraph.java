package org.chapeau.word.reading;

import java.util.List;
import java.util.Optional;

import org.chapeau.word.ClauseMark;

/**
 * A paragraph as a reader of one view sees it.
 *
 * @param story where it stands
 * @param text its words; line breaks as line feeds
 * @param marks our clauses whose words it shows, in order; more than one where clauses
 * were joined
 * @param paraId Word's own id for it
 */
public record ViewedParagraph(Story story, String text, List<ClauseMark> marks, Optional<String> paraId) {

	public ViewedParagraph {
		marks = List.copyOf(marks);
	}

	/**
	 * The clause it is, if it is one of ours.
	 */
	public Optional<ClauseMark> mark() {
		return this.marks.stream().findFirst();
	}

}
