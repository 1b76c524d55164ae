package org.chapeau.word.gate;

/**
 * How much a file may be.
 */
final class Limits {

	/** Bytes of the file itself. */
	static final int FILE_BYTES = 20 * 1024 * 1024;

	/** Bytes of all its parts. */
	static final long INFLATED_BYTES = 100L * 1024 * 1024;

	static final int PARTS = 1000;

	/** Inflated bytes for each packed one; XML of real documents stays under 60. */
	static final int RATIO = 100;

	/** Up to so many inflated bytes a part may be packed as tightly as it likes. */
	static final int RATIO_MATTERS_FROM = 1024 * 1024;

	/** Elements within elements; real documents stay under 80. */
	static final int DEPTH = 300;

	/** Bytes of the name of a part. */
	static final int NAME_BYTES = 255;

	private Limits() {
	}

}
