package org.chapeau.app.approval;

import java.util.List;

import org.chapeau.app.negotiation.ClauseForce;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.Force;
import org.chapeau.catalogue.Kind;
import org.chapeau.catalogue.Scale;
import org.springframework.stereotype.Component;

/**
 * Whether a text is so grave that its approval goes higher than its rank alone demands.
 */
@Component
class Gravity {

	private static final int GRAVE_CONCERN = 5;

	private static final int FIRM_COMMITMENT = 4;

	private final ClauseForce force;

	Gravity(ClauseForce force) {
		this.force = force;
	}

	boolean isGrave(List<ClauseText> text) {
		return text.stream().flatMap((clause) -> this.force.of(clause).stream()).anyMatch(Gravity::isGrave);
	}

	private static boolean isGrave(Force force) {
		return force.kind() == Kind.CONDEMNATION || force.reaches(Scale.CONCERN, GRAVE_CONCERN)
				|| force.reaches(Scale.COMMITMENT, FIRM_COMMITMENT);
	}

}
