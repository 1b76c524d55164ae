package org.chapeau.app.longrun;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;

/**
 * All that a run is made of, beside the program, its clock and its resting engine.
 */
@TestConfiguration(proxyBeanMethods = false)
@Import({ Crew.class, Engine.class, LongRun.class, Acts.class, Wordings.class, TableMoves.class,
		ConsultationMoves.class, ApprovalMoves.class, ReleaseMoves.class, OfficeMoves.class, Ends.class, Races.class })
class RunParts {

}
