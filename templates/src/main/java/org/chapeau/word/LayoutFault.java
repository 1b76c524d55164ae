package org.chapeau.word;

/**
 * One thing wrong with a layout.
 *
 * @param reason what kind of thing
 * @param subject what it concerns: a style's name, a placeholder, a part's name
 */
public record LayoutFault(Reason reason, String subject) {

	/**
	 * The kinds of fault.
	 */
	public enum Reason {

		NOT_A_WORD_FILE("The file cannot be read as a Word document: %s"), MISSING_STYLE("The style \"%s\" is missing"),
		UNNUMBERED_STYLE("The style \"%s\" is not linked to a list"),
		MISSING_PLACEHOLDER("The placeholder %s is missing"), UNKNOWN_PLACEHOLDER("The placeholder %s is not known"),
		REPEATED_PLACEHOLDER("The placeholder %s may stand only once"),
		MISPLACED_PLACEHOLDER("The placeholder %s must be a paragraph of its own in the text"),
		UNFILLABLE("%s is broken once its placeholders are filled"), TRACKED_CHANGES("There are tracked changes in %s"),
		COMMENTS("There are comments in %s"), FOOTNOTES("There are footnotes in %s"),
		EXTERNAL_LINK("There is a link to the outside: %s"), ACTIVE_CONTENT("There is active or embedded content: %s");

		private final String words;

		Reason(String words) {
			this.words = words;
		}

	}

	/**
	 * The fault in English words.
	 */
	public String inWords() {
		return this.reason.words.formatted(this.subject);
	}

}
