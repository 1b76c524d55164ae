package org.chapeau.app.longrun;

import org.chapeau.app.fixtures.OnPostgres;

import org.springframework.context.annotation.Import;

/**
 * The same on PostgreSQL, for those who look further than a build does:
 * {@code -Dtest=ManyDossiersOnPostgres}. By its name the build passes it by.
 */
@LongRunTest
@Import(OnPostgres.class)
class ManyDossiersOnPostgres extends ManyDossiersTests {

}
