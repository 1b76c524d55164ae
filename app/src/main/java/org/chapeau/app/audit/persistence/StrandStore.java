package org.chapeau.app.audit.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;

import org.chapeau.app.audit.chain.Kept;
import org.chapeau.app.audit.chain.OthersRow;
import org.chapeau.app.audit.chain.RecordRow;
import org.chapeau.app.audit.chain.Seal;
import org.chapeau.app.kernel.DatabaseClock;
import org.chapeau.app.kernel.DatabaseClock.Told;
import org.chapeau.app.kernel.Instants;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The strands of the record. Rows are added under the lock of their strand, which is held
 * to the end of the transaction: two who write at once stand one behind the other.
 */
@Component
public class StrandStore {

	/** The dossier of the row {@code r} exists for the reader's side. */
	private static final String EXISTS = """
			exists (select 1 from dossier d join dossier_party p on p.dossier_id = d.id
			  where d.id = r.dossier_id and p.party = :reader and (d.round > 0 or d.penholder = :reader))
			""";

	/**
	 * Whose the names of operators are; no party is called so, their codes are upper
	 * case.
	 */
	private static final String OPERATORS = "operator";

	/**
	 * A row but for the name, which of a shared one is looked up by itself and not by a
	 * join: a long record has many, and who plans for few would go through all of them
	 * for each row. A row in another zone than its strand is shown to others than it
	 * says: it has no link.
	 */
	private static final String ROW = """
			  r.strand, r.place, r.dossier_id, r.what, r.side, r.who, r.about, r.subject, r.subject_salt, r.hash,
			  r.recorded_at, case when coalesce(r.zone, 'SHARED') = r.strand then r.link else '' end as link
			from audit_record r
			""";

	private final JdbcClient jdbc;

	private final JdbcOperations batch;

	private final DatabaseClock time;

	StrandStore(JdbcClient jdbc, JdbcOperations batch, DatabaseClock time) {
		this.jdbc = jdbc;
		this.batch = batch;
		this.time = time;
	}

	/**
	 * Begins a strand unless it is there.
	 */
	public void begin(String strand) {
		if (this.jdbc.sql("select count(*) from audit_strand where name = :strand")
			.param("strand", strand)
			.query(Integer.class)
			.single() == 0) {
			try {
				this.jdbc.sql("insert into audit_strand (name, length, head) values (:strand, 0, :head)")
					.param("strand", strand)
					.param("head", RecordRow.START)
					.update();
			}
			catch (DuplicateKeyException ex) {
				// Another node has just begun it.
			}
		}
	}

	/**
	 * Where a strand ends, and what time it is; nobody else adds to it before this
	 * transaction has ended.
	 */
	public Turn lock(String strand) {
		return this.jdbc
			.sql(this.time.lockingAt("length, head, last_at", "from audit_strand where name = :strand for update"))
			.param("strand", strand)
			.query(this::turn)
			.single();
	}

	private Turn turn(ResultSet row, int index) throws SQLException {
		Told told = this.time.told(row.getObject("told", OffsetDateTime.class),
				row.getObject("last_at", OffsetDateTime.class));
		// A microsecond is what both databases keep.
		return new Turn(new End(row.getLong("length"), row.getString("head")), told.at().truncatedTo(ChronoUnit.MICROS),
				told.behind());
	}

	/**
	 * Adds rows behind each other to a strand that is locked, as its new end.
	 * @param rows at least one
	 */
	public void add(List<RecordRow> rows) {
		this.batch.batchUpdate("""
				insert into audit_record (strand, place, dossier_id, zone, what, side, who, user_name, user_salt, about,
				  subject, subject_salt, hash, recorded_at, link)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""", rows.stream().map(StrandStore::values).toList());
		List<Object[]> names = rows.stream().filter(StrandStore::isNamedApart).map(StrandStore::name).toList();
		if (!names.isEmpty()) {
			this.batch.batchUpdate("insert into audit_record_inside (place, side, by_user, salt) values (?, ?, ?, ?)",
					names);
		}
		RecordRow last = rows.get(rows.size() - 1);
		this.jdbc.sql("update audit_strand set length = :place, head = :link, last_at = :at where name = :strand")
			.param("place", last.place())
			.param("link", last.link())
			.param("at", Instants.utc(last.at()))
			.param("strand", last.strand())
			.update();
	}

	private static @Nullable Object[] values(RecordRow row) {
		boolean shared = row.strand().equals(RecordRow.SHARED);
		return new @Nullable Object[] { row.strand(), row.place(),
				(row.dossier() != null) ? UUID.fromString(row.dossier()) : null, shared ? null : row.strand(),
				row.what(), row.side(), row.user().digest(), shared ? null : row.user().value(),
				shared ? null : row.user().salt(), row.subject().digest(), row.subject().value(), row.subject().salt(),
				row.hash(), Instants.utc(row.at()), row.link() };
	}

	/**
	 * Both sides have the row; who did it is kept in one of their own side, or of
	 * operators.
	 */
	private static boolean isNamedApart(RecordRow row) {
		return row.strand().equals(RecordRow.SHARED) && row.user().value() != null;
	}

	private static @Nullable Object[] name(RecordRow row) {
		return new @Nullable Object[] { row.place(), (row.side() != null) ? row.side() : OPERATORS, row.user().value(),
				row.user().salt() };
	}

	/**
	 * The rows of one side's strand, and those of the shared one that are about dossiers
	 * which exist for the side. Who on another side did something is not read.
	 */
	public Stream<RecordRow> rows(Party reader) {
		List<Stream<RecordRow>> strands = Stream.of(reader.code(), RecordRow.SHARED)
			.sorted()
			.map((strand) -> pages(strand, (first, last) -> rows(reader, strand, first, last)))
			.toList();
		// flatMap would hold a strand whole for whoever asks for one row after another.
		return Stream.concat(strands.get(0), strands.get(1));
	}

	private <T> Stream<T> pages(String strand, Pages.Query<T> query) {
		return Pages.of((behind) -> next(strand, behind), query);
	}

	private OptionalLong next(String strand, long behind) {
		return this.jdbc.sql("""
				select place from audit_record where strand = :strand and place > :behind order by strand, place limit 1
				""")
			.param("strand", strand)
			.param("behind", behind)
			.query((row, number) -> OptionalLong.of(row.getLong("place")))
			.optional()
			.orElse(OptionalLong.empty());
	}

	private List<RecordRow> rows(Party reader, String strand, long first, long last) {
		return this.jdbc.sql("""
				select coalesce(r.user_name, (select i.by_user from audit_record_inside i
				    where i.place = r.place and r.strand = 'SHARED' and i.side = :reader)) as user_name,
				  coalesce(r.user_salt, (select i.salt from audit_record_inside i
				    where i.place = r.place and r.strand = 'SHARED' and i.side = :reader)) as user_salt,
				""" + ROW + """
				where r.strand = :strand and r.place between :first and :last
				  and (r.strand = :reader or (r.strand = 'SHARED' and (r.dossier_id is null or
				""" + EXISTS + "))) order by r.place")
			.param("reader", reader.code())
			.param("strand", strand)
			.param("first", first)
			.param("last", last)
			.query(StrandStore::row)
			.list();
	}

	/**
	 * The shared rows, all of them and with all that is kept of them, for whoever looks
	 * whether they hold and tells nobody what they say.
	 */
	public Stream<RecordRow> shared() {
		return pages(RecordRow.SHARED, this::shared);
	}

	private List<RecordRow> shared(long first, long last) {
		return this.jdbc
			.sql("""
					select coalesce(r.user_name, (select i.by_user from audit_record_inside i where i.place = r.place))
					    as user_name,
					  coalesce(r.user_salt, (select i.salt from audit_record_inside i where i.place = r.place)) as user_salt,
					"""
					+ ROW + " where r.strand = 'SHARED' and r.place between :first and :last order by r.place")
			.param("first", first)
			.param("last", last)
			.query(StrandStore::row)
			.list();
	}

	/**
	 * The links of the other shared rows: about dossiers of other parties, or that never
	 * left another side.
	 */
	public Stream<OthersRow> others(Party reader) {
		return pages(RecordRow.SHARED, (first, last) -> others(reader, first, last));
	}

	private List<OthersRow> others(Party reader, long first, long last) {
		return this.jdbc.sql("""
				select place, link from audit_record r
				where strand = 'SHARED' and place between :first and :last and dossier_id is not null and not
				""" + EXISTS + " order by place")
			.param("reader", reader.code())
			.param("first", first)
			.param("last", last)
			.query(OthersRow.class)
			.list();
	}

	/**
	 * The seals of one side's strand.
	 */
	public List<Seal> seals(Party reader) {
		return this.jdbc.sql("select place, strand, head, salt from audit_seal where strand = :reader order by place")
			.param("reader", reader.code())
			.query(Seal.class)
			.list();
	}

	/**
	 * Whether anything was ever sealed, for the figures of operators.
	 */
	public boolean isSealed() {
		return this.jdbc.sql("select count(*) from audit_seal").query(Integer.class).single() > 0;
	}

	/**
	 * Keeps what a seal opens to, for its own side.
	 */
	public void add(Seal seal) {
		this.jdbc.sql("insert into audit_seal (place, strand, head, salt) values (:place, :strand, :head, :salt)")
			.param("place", seal.place())
			.param("strand", seal.strand())
			.param("head", seal.head())
			.param("salt", seal.salt())
			.update();
	}

	/**
	 * Forgets a person's name in what was recorded before a moment, on their own side.
	 * @return in how many rows it stood
	 */
	public int forget(Party side, String name, Instant before) {
		int within = forgetting(this.jdbc.sql("""
				update audit_record set user_name = null, user_salt = null
				where strand = :side and user_name = :name and recorded_at < :before
				"""), side, name, before);
		int shared = forgetting(this.jdbc.sql("""
				delete from audit_record_inside where side = :side and by_user = :name and place in
				  (select r.place from audit_record r where r.strand = 'SHARED' and r.recorded_at < :before)
				"""), side, name, before);
		int about = forgetting(this.jdbc.sql("""
				update audit_record set subject = null, subject_salt = null
				where strand = :side and subject = :name and recorded_at < :before
				"""), side, name, before);
		return within + shared + about;
	}

	private static int forgetting(StatementSpec statement, Party side, String name, Instant before) {
		return statement.param("side", side.code()).param("name", name).param("before", Instants.utc(before)).update();
	}

	private static RecordRow row(ResultSet row, int index) throws SQLException {
		return new RecordRow(row.getString("strand"), row.getLong("place"), row.getString("dossier_id"),
				row.getString("what"), row.getString("side"),
				new Kept(row.getString("who"), row.getString("user_name"), row.getString("user_salt")),
				new Kept(row.getString("about"), row.getString("subject"), row.getString("subject_salt")),
				row.getString("hash"), row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
				row.getString("link"));
	}

	/**
	 * Somebody's turn to add to a strand.
	 *
	 * @param end where it ends
	 * @param at the database's time, to the microsecond; not before that of the last row
	 * @param behind how far the database's clock is behind the last row; zero where it is
	 * not
	 */
	public record Turn(End end, Instant at, Duration behind) {
	}

	/**
	 * Where a strand ends.
	 *
	 * @param length how many rows it has
	 * @param head the link of the last
	 */
	public record End(long length, String head) {

		/**
		 * A new row behind the end.
		 */
		public RecordRow next(String strand, @Nullable String dossier, String what, @Nullable String side,
				@Nullable String user, @Nullable String subject, @Nullable String hash, Instant at) {
			return new RecordRow(strand, this.length + 1, dossier, what, side, Kept.of(user), Kept.of(subject), hash,
					at, "")
				.linkedTo(this.head);
		}

	}

}
