package org.chapeau.app.language;

import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.OnPostgres;

import org.springframework.context.annotation.Import;

/**
 * Confirmations and waivers on PostgreSQL.
 */
@ChapeauTest
@Import(OnPostgres.class)
class LanguageReviewOnPostgresTests extends LanguageReviewTests {

}
