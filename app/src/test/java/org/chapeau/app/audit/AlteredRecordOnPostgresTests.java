package org.chapeau.app.audit;

import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.OnPostgres;

import org.springframework.context.annotation.Import;

/**
 * What somebody changes of a row, on PostgreSQL and behind its wall.
 */
@ChapeauTest
@Import(OnPostgres.class)
class AlteredRecordOnPostgresTests extends AlteredRecordTests {

}
