package org.chapeau.app.negotiation;

import org.chapeau.app.fixtures.ChapeauTest;

/**
 * The core on H2, the database a newcomer starts with.
 */
@ChapeauTest
class CoreOnH2Tests extends CoreScenario {

	@Override
	String waitingSessions() {
		return "select count(*) from information_schema.sessions where blocker_id is not null";
	}

}
