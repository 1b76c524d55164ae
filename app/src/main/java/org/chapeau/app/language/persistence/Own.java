package org.chapeau.app.language.persistence;

import org.chapeau.app.identity.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Rows exist for the reader's own side, and for no delegate of a Member State. It stands
 * inside every query.
 */
final class Own {

	static final String SQL = " party = :reader_party and not :reader_is_delegate ";

	private Own() {
	}

	static StatementSpec to(CurrentUser reader, StatementSpec query) {
		return query.param("reader_party", reader.side().code()).param("reader_is_delegate", reader.delegateOnly());
	}

}
