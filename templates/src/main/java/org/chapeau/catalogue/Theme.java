package org.chapeau.catalogue;

/**
 * What a clause is about; decides which units are asked for their opinion on it.
 */
public enum Theme {

	MARITIME, SPACE, CYBER, INFORMATION_MANIPULATION, COUNTER_TERRORISM, NON_PROLIFERATION_DISARMAMENT,
	DEFENCE_INITIATIVES, EXERCISES, ECONOMIC_SECURITY, UKRAINE, MIDDLE_EAST, EAST_ASIA,
	/** The relations of the two sides as such, and everything institutional. */
	PARTNERSHIP

}
