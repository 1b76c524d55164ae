package org.chapeau.app.consultation;

import java.util.List;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Role;

/**
 * How far a reader sees into the consultations of their own side; into another side's
 * nobody sees. A unit reads what it was asked and what it answered itself.
 *
 * @param all whether they see what every unit was asked and answered
 * @param groups the groups whose own part they see
 */
public record Insight(boolean all, List<String> groups) {

	private static final Role[] SEE_ALL = { Role.COORDINATOR, Role.PENHOLDER, Role.HEAD_OF_DELEGATION,
			Role.LEGAL_ADVISER, Role.KESSAI_APPROVER, Role.SIGNATORY, Role.AUDITOR };

	public static Insight of(CurrentUser reader) {
		return new Insight(reader.has(SEE_ALL), reader.groupPaths());
	}

	/**
	 * Whether there may be anything for the reader to see at all.
	 */
	public static boolean any(CurrentUser reader) {
		return reader.has(SEE_ALL) || reader.has(Role.REVIEWER);
	}

}
