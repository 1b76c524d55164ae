package org.chapeau.word;

import java.util.Optional;

import org.chapeau.text.Part;

/**
 * The styles a layout must have. They are known by name, not by id: Word keeps the
 * English names of its own styles everywhere, but a Japanese Word gives them ids such as
 * {@code a3}.
 */
enum LayoutStyle {

	SIDES("Sides"), TITLE("Title"), PLACE_AND_DATE("Place and Date"), HEADING("heading 1"), CHAPEAU("Chapeau"),
	PREAMBLE("Preamble"), CLAUSE("Clause"), SUB_CLAUSE("Sub-clause"), SUB_SUB_CLAUSE("Sub-sub-clause"), LEGAL("Legal"),
	CLOSING("Closing"), MARKING("Marking"), DISTRIBUTION("Distribution"), FOOTER("footer"), PARTY_EU("Party EU"),
	PARTY_JP("Party JP"), PARTY_OTHER("Party Other");

	private final String styleName;

	LayoutStyle(String styleName) {
		this.styleName = styleName;
	}

	/**
	 * The style of a paragraph.
	 */
	static LayoutStyle of(Part part, int depth) {
		return switch (part) {
			case CHAPEAU -> CHAPEAU;
			case PREAMBLE -> PREAMBLE;
			case HEADING -> HEADING;
			case OPERATIVE, FOLLOW_UP -> (depth == 0) ? CLAUSE : (depth == 1) ? SUB_CLAUSE : SUB_SUB_CLAUSE;
			case LEGAL -> LEGAL;
			case CLOSING -> CLOSING;
		};
	}

	/**
	 * The style of a party's reading.
	 */
	static LayoutStyle ofParty(String code) {
		return switch (code) {
			case "EU" -> PARTY_EU;
			case "JP" -> PARTY_JP;
			default -> PARTY_OTHER;
		};
	}

	/**
	 * The style with a name, in any case: Word writes "Heading 1" in its window and
	 * "heading 1" in its files.
	 */
	static Optional<LayoutStyle> named(String name) {
		for (LayoutStyle style : values()) {
			if (style.styleName.equalsIgnoreCase(name)) {
				return Optional.of(style);
			}
		}
		return Optional.empty();
	}

	String styleName() {
		return this.styleName;
	}

	boolean isNumberedClause() {
		return this == CLAUSE || this == SUB_CLAUSE || this == SUB_SUB_CLAUSE;
	}

}
