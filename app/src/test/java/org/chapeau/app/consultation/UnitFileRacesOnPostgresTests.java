package org.chapeau.app.consultation;

import org.chapeau.app.fixtures.OnPostgres;

import org.springframework.context.annotation.Import;

/**
 * Two on one file, on PostgreSQL.
 */
@ConsultationTest
@Import(OnPostgres.class)
class UnitFileRacesOnPostgresTests extends UnitFileRacesTests {

}
