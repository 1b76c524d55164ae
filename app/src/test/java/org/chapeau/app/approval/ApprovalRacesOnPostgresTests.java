package org.chapeau.app.approval;

import org.chapeau.app.fixtures.OnPostgres;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/**
 * Two decide at the same moment, on PostgreSQL.
 */
@ApprovalTest
// Closed while the database still runs: the engine asks it once more on closing.
@DirtiesContext
@Import(OnPostgres.class)
class ApprovalRacesOnPostgresTests extends ApprovalRacesTests {

}
