package org.chapeau.catalogue;

/**
 * The document that a template is for.
 */
public enum Use {

	/** The joint text, in which both sides speak. */
	STATEMENT,

	/** The paper that a side publishes in its own name beside the joint text. */
	READOUT

}
