package org.chapeau.app.consultation.persistence;

import org.chapeau.app.consultation.Insight;
import org.chapeau.app.identity.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What of a consultation exists for a reader. It stands inside every query that a reader
 * asks: the reader's own side, and of it what {@link Insight} gives them.
 */
final class OwnSide {

	/** For a query that names the consultation {@code c}. */
	static final String CONSULTATION = """
			c.party = :reader_party and (:reader_sees_all or exists (select 1 from consultation_unit own
			  where own.consultation_id = c.id and own.party = :reader_party and own.last_asked > 0
			  and own.unit in (:reader_groups)))
			""";

	/** For a query that names the unit's row {@code u}. */
	static final String UNIT = """
			u.party = :reader_party and (:reader_sees_all or u.unit in (:reader_groups))
			""";

	private OwnSide() {
	}

	static StatementSpec of(CurrentUser reader, StatementSpec query) {
		Insight insight = Insight.of(reader);
		return query.param("reader_party", reader.side().code())
			.param("reader_sees_all", insight.all())
			.param("reader_groups", insight.groups());
	}

}
