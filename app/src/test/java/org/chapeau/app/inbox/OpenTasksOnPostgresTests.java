package org.chapeau.app.inbox;

import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.OnPostgres;

import org.springframework.context.annotation.Import;

/**
 * The list of tasks on PostgreSQL.
 */
@ChapeauTest
@Import(OnPostgres.class)
class OpenTasksOnPostgresTests extends OpenTasksTests {

}
