package org.chapeau.app.approval;

import java.util.List;

import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.catalogue.Kind;

/**
 * Whether a text is so grave that its approval goes higher than its rank alone demands.
 */
final class Gravity {

	private static final int GRAVE_CONCERN = 5;

	private static final int FIRM_COMMITMENT = 4;

	private Gravity() {
	}

	static boolean isGrave(List<ClauseText> text) {
		return text.stream().anyMatch(Gravity::isGrave);
	}

	private static boolean isGrave(ClauseText clause) {
		return clause.kind() == Kind.CONDEMNATION || reaches(clause, "concern", GRAVE_CONCERN)
				|| reaches(clause, "commitment", FIRM_COMMITMENT);
	}

	private static boolean reaches(ClauseText clause, String scale, int level) {
		return scale.equalsIgnoreCase(clause.scale()) && clause.level() != null && clause.level() >= level;
	}

}
