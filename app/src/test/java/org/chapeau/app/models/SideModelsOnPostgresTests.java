package org.chapeau.app.models;

import org.chapeau.app.fixtures.OnPostgres;

import org.springframework.context.annotation.Import;

/**
 * The same on PostgreSQL.
 */
@Import(OnPostgres.class)
class SideModelsOnPostgresTests extends SideModelsTests {

}
