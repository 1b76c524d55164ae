package org.chapeau.app.negotiation;

import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.OnPostgres;

import org.springframework.context.annotation.Import;

/**
 * The same on PostgreSQL.
 */
@ChapeauTest
@Import(OnPostgres.class)
class AuthenticLanguagesOnPostgresTests extends AuthenticLanguagesTests {

}
