package org.chapeau.app.longrun;

import org.chapeau.app.fixtures.OnPostgres;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import org.springframework.context.annotation.Import;

/**
 * The same on PostgreSQL, for those who look further than a build does:
 * {@code -Dlongrun.postgres=true}.
 */
@LongRunTest
@Import(OnPostgres.class)
@EnabledIfSystemProperty(named = "longrun.postgres", matches = "true")
class ManyDossiersOnPostgresTests extends ManyDossiersTests {

}
