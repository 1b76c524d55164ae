package org.chapeau.app.release;

import org.chapeau.app.fixtures.OnPostgres;
import org.chapeau.app.fixtures.PackageTest;

import org.springframework.context.annotation.Import;

/**
 * What was released is found on PostgreSQL, too.
 */
@PackageTest
@Import(OnPostgres.class)
class ReleaseCheckOnPostgresTests extends ReleaseCheckTests {

}
