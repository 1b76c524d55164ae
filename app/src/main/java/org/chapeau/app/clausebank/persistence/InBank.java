package org.chapeau.app.clausebank.persistence;

import org.chapeau.app.identity.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Which versions exist for a reader: those that were put to all and those of the reader's
 * own side; for a delegate of a Member State only what a side has approved for all. It
 * stands inside every query that a reader asks.
 */
final class InBank {

	/** The zone of what exists for all. */
	static final String SHARED = "SHARED";

	/** For a query that names the version {@code v}. */
	static final String SQL = """
			 v.zone in ('SHARED', :reader_party)
			 and (not :reader_is_delegate or (v.zone = 'SHARED' and v.number is not null))
			""";

	private InBank() {
	}

	static StatementSpec to(CurrentUser reader, StatementSpec query) {
		return query.param("reader_party", reader.side().code()).param("reader_is_delegate", reader.delegateOnly());
	}

}
