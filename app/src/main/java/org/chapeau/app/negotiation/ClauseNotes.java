package org.chapeau.app.negotiation;

import java.util.List;
import java.util.Map;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.text.Language;

/**
 * What a feature knows of the clauses of a text for the reader's side alone, to be
 * printed in that side's own papers. A feature adds its notes by a bean of this type.
 */
public interface ClauseNotes {

	/**
	 * Where its notes stand among the others on a clause.
	 */
	int order();

	/**
	 * The notes of the reader's side, as the reader may see them.
	 * @param text the clauses in their order, as they exist for the reader
	 * @param language the language that the notes are to be worded in
	 * @return by clauses; one without notes need not be in it
	 */
	Map<ClauseId, List<ClauseNote>> on(CurrentUser reader, Dossier dossier, List<ClauseText> text, Language language);

}
