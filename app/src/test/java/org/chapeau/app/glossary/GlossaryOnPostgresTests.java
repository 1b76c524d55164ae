package org.chapeau.app.glossary;

import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.OnPostgres;

import org.springframework.context.annotation.Import;

/**
 * The names on PostgreSQL.
 */
@ChapeauTest
@Import(OnPostgres.class)
class GlossaryOnPostgresTests extends GlossaryTests {

}
