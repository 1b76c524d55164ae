package org.chapeau.word.reading;

import java.util.List;
import java.util.Optional;

import org.chapeau.word.ClauseMark;

/**
 * A paragraph as it stands in the file, with all that was done to it.
 *
 * @param story where it stands
 * @param block tells what can be joined apart: paragraphs of two cells, or before and
 * behind a table, never can
 * @param around what was done to what it stands in, such as a row
 * @param runs its words
 * @param end what was done to its end: where the end is gone, the next paragraph of the
 * block follows without a break
 * @param marks our clauses that begin in it
 * @param paraId Word's own id for it; programs may change it
 * @param cell its place in a table, if it stands in one
 */
public record ReadParagraph(Story story, int block, List<Revision> around, List<ReadRun> runs, List<Revision> end,
		List<ClauseMark> marks, Optional<String> paraId, Optional<Cell> cell) {

	public ReadParagraph {
		around = List.copyOf(around);
		runs = List.copyOf(runs);
		end = List.copyOf(end);
		marks = List.copyOf(marks);
	}

	/**
	 * Its own words in a view.
	 */
	String words(View view) {
		StringBuilder words = new StringBuilder();
		for (ReadRun run : this.runs) {
			if (view.shows(run.revisions())) {
				words.append(run.text());
			}
		}
		return words.toString();
	}

}
