package org.chapeau.app.language;

import java.util.List;

import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.bilingual.Finding;

/**
 * A clause with what was found in its two languages, and what the reader's side has said
 * of it.
 *
 * @param clause the clause
 * @param findings where the two may differ, of the words as they stand without brackets
 * @param notes what else an officer would mark
 * @param standing where the comparison stands for the reader's side
 */
public record ReviewedClause(ClauseText clause, List<Finding> findings, List<Note> notes, Standing standing) {

	public ReviewedClause {
		findings = List.copyOf(findings);
		notes = List.copyOf(notes);
	}

	/**
	 * Whether anything is left for the reader's side to look at.
	 */
	public boolean isOpen() {
		return this.standing.state() != Standing.State.CONFIRMED
				|| this.notes.stream().anyMatch((note) -> note.waiver() == null);
	}

}
