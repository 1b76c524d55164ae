package org.chapeau.catalogue;

/**
 * The level at which a statement is issued, lowest first; decides how high its approval
 * goes.
 */
public enum Rank {

	WORKING, OFFICIALS, MINISTERIAL, SUMMIT

}
