package org.chapeau.app.negotiation;

import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.OnPostgres;

import org.springframework.context.annotation.Import;

/**
 * The core on PostgreSQL: its migrations, the engine's own tables, and what must hold.
 */
@ChapeauTest
@Import(OnPostgres.class)
class CoreOnPostgresTests extends CoreScenario {

}
