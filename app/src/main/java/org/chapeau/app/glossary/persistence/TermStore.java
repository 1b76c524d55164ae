package org.chapeau.app.glossary.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.chapeau.app.glossary.Term;
import org.chapeau.app.glossary.Term.Saying;
import org.chapeau.app.glossary.TermChange;
import org.chapeau.app.glossary.TermId;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.Instants;
import org.chapeau.bilingual.Name;
import org.chapeau.text.Language;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Keeps the names. All sides read the same, but for the names of each other's officers.
 */
@Repository
public class TermStore {

	private final JdbcClient jdbc;

	TermStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Tells one state of all terms from another; nothing before the first.
	 */
	public Optional<UUID> stamp() {
		return this.jdbc.sql("select stamp from glossary_state where stamp is not null").query(UUID.class).optional();
	}

	/**
	 * All terms, those that are retired among them, in the order of their English.
	 */
	public List<Term> all() {
		return this.jdbc.sql("select * from glossary_term order by en, id").query(TermStore::term).list();
	}

	/**
	 * The terms in use whose reading nobody has given, and that are as they came with the
	 * program.
	 */
	public List<Term> untouchedWithoutReading() {
		return this.jdbc.sql("""
				select term.* from glossary_term term
				join glossary_change last on last.term_id = term.id and last.revision = term.revision
				where term.reading = '' and not term.retired and last.party is null
				order by term.en, term.id
				""").query(TermStore::term).list();
	}

	/**
	 * A term.
	 */
	public Optional<Term> find(TermId id) {
		return this.jdbc.sql("select * from glossary_term where id = :id")
			.param("id", id.value())
			.query(TermStore::term)
			.optional();
	}

	/**
	 * What has become of a term, the latest change first.
	 */
	public List<TermChange> history(CurrentUser reader, TermId id) {
		return this.jdbc.sql("""
				select c.term_id as id, c.revision, c.kind, c.en, c.ja, c.note, c.source, c.reading, c.retired, c.party,
				  c.changed_at, i.changed_by as by_name
				from glossary_change c left join glossary_change_inside i on i.term_id = c.term_id
				  and i.revision = c.revision and i.party = :reader_party
				where c.term_id = :id order by c.revision desc
				""").param("id", id.value()).param("reader_party", reader.side().code()).query((row, index) -> {
			String party = row.getString("party");
			return new TermChange(term(row, index), (party != null) ? new Party(party) : null, row.getString("by_name"),
					row.getObject("changed_at", OffsetDateTime.class).toInstant());
		}).list();
	}

	/**
	 * All that terms are or ever were called in English.
	 */
	public List<String> namesEver() {
		return this.jdbc.sql("select distinct en, kind from glossary_change")
			.query((row, index) -> Name.of(Name.Kind.valueOf(row.getString("kind")), row.getString("en"), "").en())
			.list()
			.stream()
			.flatMap(List::stream)
			.toList();
	}

	/**
	 * Holds the names to the end of the transaction.
	 */
	public void lock() {
		this.jdbc.sql("select stamp from glossary_state for update").query((row, index) -> index).list();
	}

	/**
	 * The hash of the program's list as it was read last; empty before the first time.
	 */
	public String fileHash() {
		return this.jdbc.sql("select coalesce(file_hash, '') from glossary_state").query(String.class).single();
	}

	/**
	 * Remembers which list of the program was read.
	 */
	public void rememberFile(String hash) {
		this.jdbc.sql("update glossary_state set file_hash = :hash").param("hash", hash).update();
	}

	/**
	 * Lets every node see that something has changed. Only for who holds the names.
	 */
	public void changed() {
		this.jdbc.sql("update glossary_state set stamp = :stamp").param("stamp", UUID.randomUUID()).update();
	}

	/**
	 * Keeps a term as it is from now on, a new one or another revision.
	 * @param party the side that does so, or {@code null} if it comes with the program
	 * @param by who does so, if anybody
	 */
	public void save(Term term, @Nullable Party party, @Nullable String by, Instant at) {
		if (term.revision() == 1) {
			saying(this.jdbc.sql("""
					insert into glossary_term (id, kind, en, ja, note, source, reading, retired, revision)
					values (:id, :kind, :en, :ja, :note, :source, :reading, :retired, :revision)
					"""), term).update();
		}
		else {
			saying(this.jdbc.sql("""
					update glossary_term set kind = :kind, en = :en, ja = :ja, note = :note, source = :source,
					  reading = :reading, retired = :retired, revision = :revision
					where id = :id
					"""), term).update();
		}
		saying(this.jdbc.sql("""
				insert into glossary_change (term_id, revision, kind, en, ja, note, source, reading, retired, party,
				  changed_at)
				values (:id, :revision, :kind, :en, :ja, :note, :source, :reading, :retired, :party, :at)
				"""), term).param("party", (party != null) ? party.code() : null)
			.param("at", Instants.utc(at))
			.update();
		if (party != null && by != null) {
			this.jdbc.sql("""
					insert into glossary_change_inside (term_id, revision, party, changed_by)
					values (:id, :revision, :party, :by)
					""")
				.param("id", term.id().value())
				.param("revision", term.revision())
				.param("party", party.code())
				.param("by", by)
				.update();
		}
	}

	private static StatementSpec saying(StatementSpec statement, Term term) {
		return statement.param("id", term.id().value())
			.param("kind", term.name().kind().name())
			.param("en", term.name().written(Language.EN))
			.param("ja", term.name().written(Language.JA))
			.param("note", term.says().note())
			.param("source", term.says().source())
			.param("reading", term.says().reading())
			.param("retired", term.retired())
			.param("revision", term.revision());
	}

	private static Term term(ResultSet row, int index) throws SQLException {
		Name name = Name.of(Name.Kind.valueOf(row.getString("kind")), row.getString("en"), row.getString("ja"));
		return new Term(new TermId(row.getObject("id", UUID.class)),
				new Saying(name, row.getString("reading"), row.getString("note"), row.getString("source")),
				row.getBoolean("retired"), row.getInt("revision"));
	}

}
