package org.chapeau.app.consultation;

import org.chapeau.app.fixtures.OnPostgres;

import org.springframework.context.annotation.Import;

/**
 * What later rounds ask, on PostgreSQL.
 */
@ConsultationTest
@Import(OnPostgres.class)
class LaterRoundsOnPostgresTests extends LaterRoundsTests {

}
