package org.chapeau.app.discussion;

import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.OnPostgres;

import org.springframework.context.annotation.Import;

/**
 * Comments and messages on PostgreSQL.
 */
@ChapeauTest
@Import(OnPostgres.class)
class DiscussionOnPostgresTests extends DiscussionTests {

}
