package org.chapeau.app.agreed.persistence;

import org.chapeau.app.identity.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Which earlier statements exist for a reader: those of all and those of the reader's own
 * side, and for no delegate of a Member State. It stands inside every query that a reader
 * asks.
 */
final class InLibrary {

	/** The zone of what exists for all. */
	static final String SHARED = "SHARED";

	/** For a query that names the statement {@code s}. */
	static final String SQL = " s.zone in ('SHARED', :reader_party) and not :reader_is_delegate ";

	private InLibrary() {
	}

	static StatementSpec to(CurrentUser reader, StatementSpec query) {
		return query.param("reader_party", reader.side().code()).param("reader_is_delegate", reader.delegateOnly());
	}

}
