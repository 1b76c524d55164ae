package org.chapeau.catalogue;

/**
 * In whose name a clause speaks.
 */
public enum SaidBy {

	BOTH, EU, JP

}
