package org.chapeau.catalogue;

/**
 * A scale of the ladder: verbs that say the same thing with growing force.
 */
public enum Scale {

	CONCERN, OPPOSITION, CALL, WELCOME, REAFFIRMATION, COMMITMENT

}
