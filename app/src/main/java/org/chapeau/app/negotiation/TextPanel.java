package org.chapeau.app.negotiation;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;

import org.springframework.ui.Model;

/**
 * A panel beside the whole text on the pages of tasks. A feature adds one by a bean of
 * this type; its page is the fragment {@code panel} of {@link #template()}.
 */
public interface TextPanel {

	/**
	 * The template that holds the fragment {@code panel}, such as
	 * {@code consultation/text-panel}.
	 */
	String template();

	/**
	 * Puts what the reader may see on the page. Names of attributes are shared by all
	 * panels, so each begins with the feature's own.
	 * @return whether there is anything to show the reader
	 */
	boolean show(CurrentUser reader, DossierId dossier, Model page);

}
