package org.chapeau.app.consultation;

import org.chapeau.app.fixtures.OnPostgres;

import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/**
 * Taking answers back, on PostgreSQL.
 */
@ConsultationTest
// Closed while the database still runs: the engine asks it once more on closing.
@DirtiesContext
@Import(OnPostgres.class)
class RecallRacesOnPostgresTests extends RecallRacesTests {

}
