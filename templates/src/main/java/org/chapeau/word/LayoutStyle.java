package org.chapeau.word;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.chapeau.text.Part;

/**
 * The styles a layout must have. They are known by name, not by id: Word keeps the
 * English names of its own styles everywhere, but a Japanese Word gives them ids such as
 * {@code a3}.
 */
enum LayoutStyle {

	SIDES("Sides"), TITLE("Title"), PLACE_AND_DATE("Place and Date"), HEADING("heading 1"), CHAPEAU("Chapeau"),
	PREAMBLE("Preamble"), CLAUSE("Clause"), SUB_CLAUSE("Sub-clause"), SUB_SUB_CLAUSE("Sub-sub-clause"), LEGAL("Legal"),
	CLOSING("Closing"), PROPOSAL("Proposal"), MARKING("Marking"), DISTRIBUTION("Distribution"), FOOTER("footer"),
	READING_EU("Reading EU"), READING_JP("Reading JP"), READING_THIRD("Reading Third"), READING_BASE("Reading Base"),
	FOOTNOTE("footnote text"), FOOTNOTE_REFERENCE("footnote reference"), TABLE("Text Table"), TABLE_HEAD("Table Head"),
	TABLE_TEXT("Table Text"), TABLE_CLAUSE("Table Clause"), LEGEND("Legend"), BODY("Body Text"), ADDRESSEE("Addressee"),
	POINT("Point");

	private static final Set<LayoutStyle> OF_ALL = EnumSet.of(SIDES, TITLE, PLACE_AND_DATE, MARKING, DISTRIBUTION,
			FOOTER, READING_EU, READING_JP, READING_THIRD, READING_BASE, FOOTNOTE, FOOTNOTE_REFERENCE);

	static final Set<LayoutStyle> OF_STATEMENTS = and(HEADING, CHAPEAU, PREAMBLE, CLAUSE, SUB_CLAUSE, SUB_SUB_CLAUSE,
			LEGAL, CLOSING, PROPOSAL);

	static final Set<LayoutStyle> OF_SHEETS = and(TABLE, TABLE_HEAD, TABLE_TEXT, TABLE_CLAUSE, LEGEND);

	static final Set<LayoutStyle> OF_PAPERS = and(HEADING, BODY, ADDRESSEE, POINT);

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
			case "EU" -> READING_EU;
			case "JP" -> READING_JP;
			default -> READING_THIRD;
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

	private static Set<LayoutStyle> and(LayoutStyle first, LayoutStyle... more) {
		Set<LayoutStyle> styles = EnumSet.of(first, more);
		styles.addAll(OF_ALL);
		return styles;
	}

	String styleName() {
		return this.styleName;
	}

	boolean isNumberedClause() {
		return this == CLAUSE || this == SUB_CLAUSE || this == SUB_SUB_CLAUSE;
	}

}
