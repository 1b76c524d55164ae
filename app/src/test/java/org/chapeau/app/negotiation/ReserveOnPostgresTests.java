package org.chapeau.app.negotiation;

import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.OnPostgres;

import org.springframework.context.annotation.Import;

/**
 * Reserves on PostgreSQL, where the race for lifting one is run on its locks.
 */
@ChapeauTest
@Import(OnPostgres.class)
class ReserveOnPostgresTests extends ReserveTests {

}
