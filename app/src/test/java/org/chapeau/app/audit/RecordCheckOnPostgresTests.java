package org.chapeau.app.audit;

import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.OnPostgres;

import org.springframework.context.annotation.Import;

/**
 * The chain on PostgreSQL.
 */
@ChapeauTest
@Import(OnPostgres.class)
class RecordCheckOnPostgresTests extends RecordCheckTests {

}
