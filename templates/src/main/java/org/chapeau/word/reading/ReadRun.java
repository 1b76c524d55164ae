package org.chapeau.word.reading;

import java.util.List;

/**
 * Words that have been changed alike.
 *
 * @param text the words; line breaks as line feeds
 * @param revisions what was done to them, the outermost first. Inserted and then deleted
 * words have both and stand in neither view.
 * @param hidden whether they are formatted not to be seen
 */
public record ReadRun(String text, List<Revision> revisions, boolean hidden) {

	public ReadRun {
		revisions = List.copyOf(revisions);
	}

}
