package org.chapeau.app.agreed.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.chapeau.app.agreed.EarlierParagraph;
import org.chapeau.app.agreed.EarlierStatement;
import org.chapeau.app.agreed.EarlierStatement.State;
import org.chapeau.app.agreed.EarlierStatementId;
import org.chapeau.app.agreed.index.Found;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.Instants;
import org.chapeau.app.release.ReleaseId;
import org.chapeau.catalogue.Theme;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Keeps earlier statements. Whatever changes what is in the library is noted, so that the
 * index of every node follows.
 */
@Repository
public class LibraryStore {

	private final JdbcClient jdbc;

	private final LibraryRows rows;

	LibraryStore(JdbcClient jdbc, LibraryRows rows) {
		this.jdbc = jdbc;
		this.rows = rows;
	}

	/**
	 * The statements in a state that exist for the reader, the latest first.
	 */
	public List<EarlierStatement> list(CurrentUser reader, State state) {
		return InLibrary.to(reader, this.jdbc.sql("""
				select s.* from earlier_statement s where s.state = :state and
				""" + InLibrary.SQL + " order by s.statement_date desc, s.title_en, s.id"))
			.param("state", state.name())
			.query(this.rows::statement)
			.list();
	}

	/**
	 * A statement that exists for the reader and was not taken out.
	 */
	public Optional<EarlierStatement> find(CurrentUser reader, EarlierStatementId id) {
		return InLibrary.to(reader, this.jdbc.sql("""
				select s.* from earlier_statement s where s.id = :id and s.state <> 'DISCARDED' and
				""" + InLibrary.SQL)).param("id", id.value()).query(this.rows::statement).optional();
	}

	/**
	 * The paragraphs of a statement that exists for the reader, in their order.
	 */
	public List<EarlierParagraph> paragraphs(CurrentUser reader, EarlierStatementId id) {
		return InLibrary.to(reader, this.jdbc.sql("""
				select p.* from earlier_paragraph p join earlier_statement s on s.id = p.statement_id
				where p.statement_id = :id and s.state <> 'DISCARDED' and
				""" + InLibrary.SQL + " order by p.position"))
			.param("id", id.value())
			.query(LibraryRows::paragraph)
			.list();
	}

	/**
	 * A paragraph in the library, if it exists for the reader.
	 */
	public Optional<EarlierParagraph> paragraph(CurrentUser reader, EarlierStatementId id, int position) {
		return InLibrary.to(reader, this.jdbc.sql("""
				select p.* from earlier_paragraph p join earlier_statement s on s.id = p.statement_id
				where p.statement_id = :id and p.position = :position and s.state = 'CONFIRMED' and
				""" + InLibrary.SQL))
			.param("id", id.value())
			.param("position", position)
			.query(LibraryRows::paragraph)
			.optional();
	}

	/**
	 * What an index has found, as far as it is in the library and exists for the reader.
	 */
	public List<Kept> kept(CurrentUser reader, List<Found> found) {
		if (found.isEmpty()) {
			return List.of();
		}
		return InLibrary.to(reader, this.jdbc.sql("""
				select p.* from earlier_paragraph p join earlier_statement s on s.id = p.statement_id
				where (p.statement_id, p.position) in (:found) and s.state = 'CONFIRMED' and
				""" + InLibrary.SQL))
			.param("found", found.stream().map((one) -> new Object[] { one.statement(), one.position() }).toList())
			.query(LibraryStore::kept)
			.list();
	}

	/**
	 * The paragraphs of a theme in agreed text that exists for the reader, by the day of
	 * their statements.
	 * @param most of how many statements at most, the latest
	 */
	public List<Kept> ofTheme(CurrentUser reader, Theme theme, int most) {
		return InLibrary.to(reader, this.jdbc.sql("""
				select p.* from earlier_paragraph p join earlier_statement s on s.id = p.statement_id
				where p.theme = :theme and s.id in (select s.id from earlier_statement s where s.state = 'CONFIRMED'
				  and s.status = 'AGREED' and exists (select 1 from earlier_paragraph q where q.statement_id = s.id
				  and q.theme = :theme) and
				""" + InLibrary.SQL + """
				  order by s.statement_date desc, s.id fetch first :most rows only)
				order by s.statement_date, s.id, p.position
				""")).param("theme", theme.name()).param("most", most).query(LibraryStore::kept).list();
	}

	private static Kept kept(ResultSet row, int number) throws SQLException {
		return new Kept(new EarlierStatementId(row.getObject("statement_id", UUID.class)),
				LibraryRows.paragraph(row, number));
	}

	/**
	 * The names of those who issued what is in the library for the reader.
	 */
	public List<String> parties(CurrentUser reader) {
		return InLibrary.to(reader, this.jdbc.sql("""
				select distinct e.name from earlier_party e join earlier_statement s on s.id = e.statement_id
				where s.state = 'CONFIRMED' and
				""" + InLibrary.SQL + " order by e.name")).query(String.class).list();
	}

	/**
	 * Whether a package has entered the library.
	 */
	public boolean hasRelease(ReleaseId release) {
		return this.jdbc.sql("select count(*) from earlier_statement where release_id = :id")
			.param("id", release.value())
			.query(Integer.class)
			.single() > 0;
	}

	/**
	 * Whether a sample has entered the library.
	 */
	public boolean hasSample(String sample) {
		return this.jdbc.sql("select count(*) from earlier_statement where sample = :sample")
			.param("sample", sample)
			.query(Integer.class)
			.single() > 0;
	}

	/**
	 * Adds a statement with its paragraphs.
	 * @param release the package it was released as, if it was one
	 * @param sample the sample it came with, if it was one
	 */
	public void insert(EarlierStatement statement, List<EarlierParagraph> paragraphs, @Nullable ReleaseId release,
			@Nullable String sample) {
		boolean confirmed = statement.state() == State.CONFIRMED;
		facts(statement, this.jdbc.sql("""
				insert into earlier_statement (id, zone, title_en, title_ja, statement_date, place_en, place_ja,
				  statement_rank, source, status, state, release_id, sample, entered_by, entered_at, confirmed_by,
				  confirmed_at, revision)
				values (:id, :zone, :title_en, :title_ja, :date, :place_en, :place_ja, :rank, :source, :status, :state,
				  :release, :sample, :by, :at, :confirmed_by, :confirmed_at, 1)
				""")).param("zone", (statement.zone() != null) ? statement.zone().code() : InLibrary.SHARED)
			.param("release", (release != null) ? release.value() : null)
			.param("sample", sample)
			.param("by", statement.enteredBy())
			.param("at", Instants.utc(statement.enteredAt()))
			.param("confirmed_by", confirmed ? statement.enteredBy() : null)
			.param("confirmed_at", confirmed ? Instants.utc(statement.enteredAt()) : null)
			.update();
		contents(statement, paragraphs);
		if (confirmed) {
			note(statement.id());
		}
	}

	/**
	 * Writes a statement back with other facts and paragraphs, and as an officer has
	 * confirmed it.
	 * @throws OptimisticLockingFailureException if somebody else has written since it was
	 * read
	 */
	public void confirm(EarlierStatement statement, List<EarlierParagraph> paragraphs, String by, Instant at) {
		int changed = facts(statement, this.jdbc.sql("""
				update earlier_statement set title_en = :title_en, title_ja = :title_ja, statement_date = :date,
				  place_en = :place_en, place_ja = :place_ja, statement_rank = :rank, source = :source,
				  status = :status, state = :state, confirmed_by = :by, confirmed_at = :at, revision = revision + 1
				where id = :id and revision = :revision
				""")).param("by", by).param("at", Instants.utc(at)).param("revision", statement.revision()).update();
		if (changed == 0) {
			throw new OptimisticLockingFailureException("Statement " + statement.id() + " was changed meanwhile");
		}
		this.jdbc.sql("delete from earlier_party where statement_id = :id")
			.param("id", statement.id().value())
			.update();
		this.jdbc.sql("delete from earlier_paragraph where statement_id = :id")
			.param("id", statement.id().value())
			.update();
		contents(statement, paragraphs);
		note(statement.id());
	}

	/**
	 * Takes a statement of the user's own side out.
	 * @return whether there was one
	 */
	public boolean discard(CurrentUser user, EarlierStatementId id) {
		boolean done = this.jdbc.sql("""
				update earlier_statement set state = 'DISCARDED', revision = revision + 1
				where id = :id and zone = :own and state <> 'DISCARDED'
				""").param("id", id.value()).param("own", user.side().code()).update() > 0;
		if (done) {
			note(id);
		}
		return done;
	}

	private void note(EarlierStatementId id) {
		// The row is locked to the end of the transaction: numbers are committed in their
		// order.
		this.jdbc.sql("update library_end set number = number + 1").update();
		this.jdbc.sql("""
				insert into library_change (number, statement_id, stamp) select number, :id, :stamp from library_end
				""").param("id", id.value()).param("stamp", UUID.randomUUID()).update();
	}

	private void contents(EarlierStatement statement, List<EarlierParagraph> paragraphs) {
		List<String> parties = statement.facts().parties();
		for (int i = 0; i < parties.size(); i++) {
			this.jdbc.sql("insert into earlier_party (statement_id, position, name) values (:id, :position, :name)")
				.param("id", statement.id().value())
				.param("position", i)
				.param("name", parties.get(i))
				.update();
		}
		for (EarlierParagraph paragraph : paragraphs) {
			this.jdbc.sql("""
					insert into earlier_paragraph (statement_id, position, en, ja, kind, theme, level_en, level_ja)
					values (:id, :position, :en, :ja, :kind, :theme, :level_en, :level_ja)
					""")
				.param("id", statement.id().value())
				.param("position", paragraph.position())
				.param("en", paragraph.en())
				.param("ja", paragraph.ja())
				.param("kind", name(paragraph.kind()))
				.param("theme", name(paragraph.theme()))
				.param("level_en", EarlierParagraph.written(paragraph.is().en()))
				.param("level_ja", EarlierParagraph.written(paragraph.is().ja()))
				.update();
		}
	}

	private static @Nullable String name(@Nullable Enum<?> value) {
		return (value != null) ? value.name() : null;
	}

	private static StatementSpec facts(EarlierStatement statement, StatementSpec query) {
		EarlierStatement.Facts facts = statement.facts();
		return query.param("id", statement.id().value())
			.param("title_en", facts.title().en())
			.param("title_ja", facts.title().ja())
			.param("date", facts.date())
			.param("place_en", facts.place().en())
			.param("place_ja", facts.place().ja())
			.param("rank", facts.rank().name())
			.param("source", facts.source())
			.param("status", facts.status().name())
			.param("state", statement.state().name());
	}

	/**
	 * A paragraph in the library.
	 */
	public record Kept(EarlierStatementId statement, EarlierParagraph paragraph) {

		/**
		 * Whether it is what an index has found.
		 */
		public boolean is(Found found) {
			return this.statement.value().equals(found.statement()) && this.paragraph.position() == found.position();
		}

	}

}
