package org.chapeau.text;

/**
 * A run of a {@link Comparison}.
 *
 * @param kind whether the run is in both texts or in which one
 * @param text its words, never empty
 */
public record Change(Kind kind, String text) {

	/**
	 * Where the words of a run are found.
	 */
	public enum Kind {

		/**
		 * In both texts.
		 */
		EQUAL,

		/**
		 * In the earlier text only.
		 */
		DELETED,

		/**
		 * In the later text only.
		 */
		INSERTED

	}

}
