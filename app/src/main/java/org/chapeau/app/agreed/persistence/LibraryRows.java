package org.chapeau.app.agreed.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.chapeau.app.agreed.EarlierParagraph;
import org.chapeau.app.agreed.EarlierStatement;
import org.chapeau.app.agreed.EarlierStatement.Facts;
import org.chapeau.app.agreed.EarlierStatement.State;
import org.chapeau.app.agreed.EarlierStatement.Status;
import org.chapeau.app.agreed.EarlierStatementId;
import org.chapeau.catalogue.Bilingual;
import org.chapeau.catalogue.Kind;
import org.chapeau.catalogue.Rank;
import org.chapeau.catalogue.Theme;
import org.chapeau.precedent.Recognised;
import org.chapeau.text.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rows of the library as what they stand for.
 */
@Component
class LibraryRows {

	private final JdbcClient jdbc;

	LibraryRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	EarlierStatement statement(ResultSet row, int number) throws SQLException {
		EarlierStatementId id = new EarlierStatementId(row.getObject("id", UUID.class));
		String zone = row.getString("zone");
		Facts facts = new Facts(new Bilingual(row.getString("title_en"), row.getString("title_ja")),
				row.getObject("statement_date", LocalDate.class),
				new Bilingual(row.getString("place_en"), row.getString("place_ja")),
				Rank.valueOf(row.getString("statement_rank")), parties(id), row.getString("source"),
				Status.valueOf(row.getString("status")));
		return new EarlierStatement(id, InLibrary.SHARED.equals(zone) ? null : new Party(zone), facts,
				State.valueOf(row.getString("state")), row.getString("entered_by"),
				row.getObject("entered_at", OffsetDateTime.class).toInstant(), row.getInt("revision"));
	}

	static EarlierParagraph paragraph(ResultSet row, int number) throws SQLException {
		String kind = row.getString("kind");
		String theme = row.getString("theme");
		return new EarlierParagraph(row.getInt("position"), row.getString("en"), row.getString("ja"),
				new Recognised((kind != null) ? Kind.valueOf(kind) : null,
						(theme != null) ? Theme.valueOf(theme) : null,
						EarlierParagraph.level(row.getString("level_en")).orElse(null),
						EarlierParagraph.level(row.getString("level_ja")).orElse(null)));
	}

	private List<String> parties(EarlierStatementId id) {
		return this.jdbc.sql("select name from earlier_party where statement_id = :id order by position")
			.param("id", id.value())
			.query(String.class)
			.list();
	}

}
