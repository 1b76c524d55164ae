package org.chapeau.app.consultation;

/**
 * How long the units have, as whoever asks them chooses.
 */
public enum TimeLimit {

	/** Ten working days of the side's own calendar. */
	STANDARD,
	/** Two days by the clock. */
	FAST_TRACK,
	/** An hour. */
	SUMMIT_NIGHT

}
