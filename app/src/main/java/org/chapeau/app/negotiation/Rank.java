package org.chapeau.app.negotiation;

/**
 * The level at which the two sides meet, which decides how high an approval must climb.
 */
public enum Rank {

	WORKING, OFFICIALS, MINISTERIAL, SUMMIT

}
