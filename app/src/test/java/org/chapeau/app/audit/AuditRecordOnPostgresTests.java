package org.chapeau.app.audit;

import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.OnPostgres;

import org.springframework.context.annotation.Import;

/**
 * Who may read what of the record, on PostgreSQL.
 */
@ChapeauTest
@Import(OnPostgres.class)
class AuditRecordOnPostgresTests extends AuditRecordTests {

	@Override
	void beforeAPlan() {
		this.jdbc.sql("set local enable_seqscan = off").update();
	}

}
