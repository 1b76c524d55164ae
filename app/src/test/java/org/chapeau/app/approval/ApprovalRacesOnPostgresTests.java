package org.chapeau.app.approval;

import org.chapeau.app.fixtures.OnPostgres;
import org.springframework.context.annotation.Import;

/**
 * Two decide at the same moment, on PostgreSQL.
 */
@ApprovalTest
@Import(OnPostgres.class)
class ApprovalRacesOnPostgresTests extends ApprovalRacesTests {

}
