package org.chapeau.app.clausebank.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

import org.chapeau.app.clausebank.BankClause;
import org.chapeau.app.clausebank.BankClauseId;
import org.chapeau.app.clausebank.BankDecision;
import org.chapeau.app.clausebank.BankState;
import org.chapeau.app.clausebank.BankVersion;
import org.chapeau.app.clausebank.BankVersion.Content;
import org.chapeau.app.clausebank.BankVersionId;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;

/**
 * Rows of the bank as what they stand for.
 */
final class BankRows {

	private static final ParsedTemplates TEMPLATES = new ParsedTemplates();

	private BankRows() {
	}

	static BankVersion version(ResultSet row, int index) throws SQLException {
		String zone = row.getString("clause_zone");
		BankClause clause = new BankClause(new BankClauseId(row.getObject("clause_id", UUID.class)),
				row.getString("name"), InBank.SHARED.equals(zone) ? null : new Party(zone), row.getBoolean("for_all"));
		String definition = row.getString("definition");
		Content content = new Content(TEMPLATES.of(definition), definition, row.getString("source"),
				row.getObject("valid_from", LocalDate.class), row.getObject("valid_until", LocalDate.class));
		return new BankVersion(new BankVersionId(row.getObject("id", UUID.class)), clause,
				row.getObject("number", Integer.class), row.getBoolean("initial"), party(row.getString("from_party")),
				row.getString("by_name"), row.getObject("seen_at", OffsetDateTime.class).toInstant(),
				row.getString("own_note"), content, row.getString("hash"),
				BankState.valueOf(row.getString("own_state")));
	}

	static BankDecision decision(ResultSet row, int index) throws SQLException {
		return new BankDecision(new BankVersionId(row.getObject("version_id", UUID.class)),
				new Party(row.getString("party")), BankState.valueOf(row.getString("state")), row.getString("hash"),
				row.getString("reason"), row.getBoolean("told"), row.getString("decided_by"),
				row.getObject("decided_at", OffsetDateTime.class).toInstant());
	}

	private static @Nullable Party party(@Nullable String code) {
		return (code != null) ? new Party(code) : null;
	}

}
