package org.chapeau.app.consultation;

import org.chapeau.app.fixtures.OnPostgres;

import org.springframework.context.annotation.Import;

/**
 * Taking answers back, on PostgreSQL.
 */
@ConsultationTest
@Import(OnPostgres.class)
class RecallRacesOnPostgresTests extends RecallRacesTests {

}
