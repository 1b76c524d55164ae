package org.chapeau.app.inbox;

import org.chapeau.app.fixtures.OnPostgres;
import org.chapeau.app.fixtures.PackageTest;

import org.springframework.context.annotation.Import;

/**
 * Standing in for somebody, on PostgreSQL.
 */
@PackageTest
@Import(OnPostgres.class)
class SubstitutionOnPostgresTests extends SubstitutionTests {

}
