package org.chapeau.app.negotiation.persistence;

import org.chapeau.app.identity.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Which dossiers exist for a reader. It stands inside every query that a reader asks:
 * <ul>
 * <li>the reader's side is a party to the dossier,</li>
 * <li>the zero draft has been transmitted, or the reader's side holds the pen,</li>
 * <li>a delegate of a Member State sees it once its approval has been asked for.</li>
 * </ul>
 */
final class Visible {

	/** For a query that names the dossier {@code d}. */
	static final String SQL = """
			(d.round > 0 or d.penholder = :reader_party)
			and (d.approval_requested_at is not null or not :reader_is_delegate)
			and exists (select 1 from dossier_party rp where rp.dossier_id = d.id and rp.party = :reader_party)
			""";

	private Visible() {
	}

	static StatementSpec to(CurrentUser reader, StatementSpec query) {
		return query.param("reader_party", reader.side().code()).param("reader_is_delegate", reader.delegateOnly());
	}

}
