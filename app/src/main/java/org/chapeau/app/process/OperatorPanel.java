package org.chapeau.app.process;

import org.springframework.ui.Model;

/**
 * What another feature tells an operator of what goes wrong in it, and what can be done.
 * A feature adds one by a bean of this type; its page is the fragment {@code panel} of
 * {@link #template()}. An operator belongs to no side: a panel says what and how many,
 * and nothing of what it is about.
 */
public interface OperatorPanel {

	/**
	 * The template that holds the fragment {@code panel}.
	 */
	String template();

	/**
	 * Puts what is to be shown on the page. Names of attributes begin with the feature's
	 * own.
	 * @return whether there is anything to show
	 */
	boolean show(Model page);

}
