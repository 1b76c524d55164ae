package org.chapeau.workflows;

/**
 * What a unit, or the legal adviser, does with a file that it is asked about.
 */
public enum UnitStep {

	/**
	 * It gives its opinion.
	 */
	OPINION,
	/**
	 * It passes the file to another unit.
	 */
	PASSED_ON,
	/**
	 * It returns the file to whoever asked.
	 */
	RETURNED

}
