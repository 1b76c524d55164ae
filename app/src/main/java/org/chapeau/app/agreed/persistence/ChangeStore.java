package org.chapeau.app.agreed.persistence;

import java.util.List;
import java.util.UUID;

import org.chapeau.app.agreed.index.Indexed;
import org.chapeau.app.agreed.index.Progress;
import org.chapeau.text.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What an index is brought up to date by.
 */
@Repository
public class ChangeStore {

	private final JdbcClient jdbc;

	ChangeStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The changes from a number on, that one included.
	 */
	public List<Change> since(long number) {
		return this.jdbc
			.sql("select number, statement_id, stamp from library_change where number >= :number order by number")
			.param("number", number)
			.query((row, index) -> new Change(new Progress(row.getLong("number"), row.getObject("stamp", UUID.class)),
					row.getObject("statement_id", UUID.class)))
			.list();
	}

	/**
	 * The paragraphs of a statement that belong into the index of a side; none if the
	 * statement is not in the library, or not for that side.
	 */
	public List<Indexed> paragraphs(Party side, UUID statement) {
		List<String> parties = this.jdbc.sql("select name from earlier_party where statement_id = :id")
			.param("id", statement)
			.query(String.class)
			.list();
		return this.jdbc.sql("""
				select p.position, p.en, p.ja, s.zone, s.status, s.statement_rank, s.statement_date
				from earlier_paragraph p join earlier_statement s on s.id = p.statement_id
				where s.id = :id and s.state = 'CONFIRMED' and s.zone in ('SHARED', :side)
				order by p.position
				""")
			.param("id", statement)
			.param("side", side.code())
			.query((row, index) -> new Indexed(statement, row.getInt("position"), row.getString("zone"),
					row.getString("status"), row.getString("statement_rank"),
					row.getDate("statement_date").toLocalDate().getYear(), parties, row.getString("en"),
					row.getString("ja")))
			.list();
	}

	/**
	 * A change of the library.
	 *
	 * @param progress how far an index has come that has it
	 * @param statement what was changed
	 */
	public record Change(Progress progress, UUID statement) {
	}

}
