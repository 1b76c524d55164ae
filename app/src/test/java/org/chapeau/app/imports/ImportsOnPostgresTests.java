package org.chapeau.app.imports;

import org.chapeau.app.fixtures.OnPostgres;

import org.springframework.context.annotation.Import;

/**
 * The same on PostgreSQL.
 */
@Import(OnPostgres.class)
class ImportsOnPostgresTests extends ImportTests {

}
