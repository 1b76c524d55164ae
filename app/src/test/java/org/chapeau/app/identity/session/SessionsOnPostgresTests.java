package org.chapeau.app.identity.session;

import org.chapeau.app.fixtures.OnPostgres;

import org.springframework.context.annotation.Import;

/**
 * The same on PostgreSQL.
 */
@Import(OnPostgres.class)
class SessionsOnPostgresTests extends SessionsTests {

}
