package org.chapeau.app.layouts;

import org.chapeau.app.fixtures.OnPostgres;

import org.springframework.context.annotation.Import;

/**
 * The same on PostgreSQL.
 */
@Import(OnPostgres.class)
class LayoutsOnPostgresTests extends LayoutsTests {

}
