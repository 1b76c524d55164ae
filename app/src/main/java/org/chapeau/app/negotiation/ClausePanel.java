package org.chapeau.app.negotiation;

import org.chapeau.app.identity.CurrentUser;

import org.springframework.ui.Model;

/**
 * A panel beside the clause in focus on the negotiating desk. A feature adds one by a
 * bean of this type; its page is the fragment {@code panel} of {@link #template()}.
 */
public interface ClausePanel {

	/**
	 * The template that holds the fragment {@code panel}, such as
	 * {@code discussion/clause-panel}.
	 */
	String template();

	/**
	 * Where the panel stands among the others; the history comes last, at 100.
	 */
	int order();

	/**
	 * Puts what the reader may see on the page. Names of attributes are shared by all
	 * panels, so each begins with the feature's own.
	 * @return whether there is anything to show the reader
	 */
	boolean show(CurrentUser reader, Dossier dossier, ClauseText clause, Model page);

}
