package org.chapeau.app.consultation;

import org.chapeau.app.fixtures.OnPostgres;

import org.springframework.context.annotation.Import;

/**
 * Receipts, on PostgreSQL.
 */
@ConsultationTest
@Import(OnPostgres.class)
class ReceiptsOnPostgresTests extends ReceiptsTests {

}
