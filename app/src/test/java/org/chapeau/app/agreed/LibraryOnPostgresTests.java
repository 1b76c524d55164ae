package org.chapeau.app.agreed;

import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.OnPostgres;

import org.springframework.context.annotation.Import;

/**
 * Earlier statements on PostgreSQL.
 */
@ChapeauTest
@Import(OnPostgres.class)
class LibraryOnPostgresTests extends LibraryTests {

}
