package org.chapeau.app.negotiation;

import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.OnlyOnH2;

/**
 * The core on H2, the database a newcomer starts with.
 */
@ChapeauTest
@OnlyOnH2
class CoreOnH2Tests extends CoreScenario {

}
