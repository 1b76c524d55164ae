package org.chapeau.app.sample;

/**
 * The database holds half a sample, since the program ended while it was played.
 */
class HalfSampleException extends IllegalStateException {

	private static final long serialVersionUID = 1;

	HalfSampleException() {
		super("The sample was played in part only: the program ended while it was played");
	}

}
