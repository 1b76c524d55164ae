package org.chapeau.workflows.diagram;

/**
 * The colours and sizes of a drawing that no style sheet has changed. A style sheet can
 * change them by the class names, for presentation attributes yield to any rule.
 */
final class Ink {

	static final String PAPER = "#ffffff";

	static final String LINE = "#33404d";

	static final String TEXT = "#1a2430";

	static final String HEADER = "#edf1f5";

	static final String PARTNER = "#f6f7f9";

	static final String ACTIVE = "#fff0c2";

	static final String ACTIVE_LINE = "#a34700";

	static final double FONT_SIZE = 12;

	static final double LINE_HEIGHT = 14;

	private Ink() {
	}

}
