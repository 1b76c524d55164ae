package org.chapeau.app.negotiation;

import java.util.List;
import java.util.function.Function;

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
	 * Makes ready what is the same for all clauses of a paper.
	 * @param language the language that the notes are to be worded in
	 * @return what gives the notes of the reader's side on a clause, as the reader may
	 * see them
	 */
	Function<ClauseText, List<ClauseNote>> on(CurrentUser reader, Dossier dossier, Language language);

}
