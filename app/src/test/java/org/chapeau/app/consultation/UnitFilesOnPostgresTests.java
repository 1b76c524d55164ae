package org.chapeau.app.consultation;

import org.chapeau.app.fixtures.OnPostgres;

import org.springframework.context.annotation.Import;

/**
 * What becomes of units' files, on PostgreSQL.
 */
@ConsultationTest
@Import(OnPostgres.class)
class UnitFilesOnPostgresTests extends UnitFilesTests {

}
