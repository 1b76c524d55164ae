package org.chapeau.app.audit.persistence;

import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.OnPostgres;

import org.springframework.context.annotation.Import;

/**
 * The time of the rows on PostgreSQL.
 */
@ChapeauTest
@Import(OnPostgres.class)
class RecordTimeOnPostgresTests extends RecordTimeTests {

}
