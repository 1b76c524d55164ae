package org.chapeau.app.negotiation.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Instants;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.LastLook;
import org.chapeau.app.negotiation.Round;
import org.chapeau.app.negotiation.StatementVersion;
import org.chapeau.text.Party;
import org.chapeau.text.TextHash;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps the whole text as it stood after each change, and the rounds. A version names the
 * versions of its clauses, so that it is read back as it was to the byte.
 */
@Repository
public class HistoryStore {

	private final JdbcClient jdbc;

	HistoryStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Adds the text as it stands now as its next version.
	 * @return the number of the version
	 */
	public int add(DossierId dossier, int round, StatementVersion.Cause cause, @Nullable ClauseId clause,
			@Nullable Party by, Instant at) {
		// Changes to different clauses may come at once; their versions have to follow
		// one another.
		this.jdbc.sql("select id from dossier where id = :dossier for update")
			.param("dossier", dossier.value())
			.query(UUID.class)
			.single();
		int number = latest(dossier) + 1;
		this.jdbc.sql("""
				insert into statement_version (dossier_id, number, round, cause, clause_id, by_party, created_at)
				values (:dossier, :number, :round, :cause, :clause, :party, :at)
				""")
			.param("dossier", dossier.value())
			.param("number", number)
			.param("round", round)
			.param("cause", cause.name())
			.param("clause", (clause != null) ? clause.value() : null)
			.param("party", (by != null) ? by.code() : null)
			.param("at", Instants.utc(at))
			.update();
		this.jdbc.sql("""
				insert into statement_version_clause
				  (dossier_id, number, position, clause_id, clause_number, part, depth)
				select c.dossier_id, cast(:number as int), c.position, c.id, c.current_number, c.part, c.depth
				from clause c where c.dossier_id = :dossier and not c.removed
				""").param("dossier", dossier.value()).param("number", number).update();
		return number;
	}

	/**
	 * The number of the latest version; 0 if there is none yet.
	 */
	public int latest(DossierId dossier) {
		return this.jdbc.sql("select coalesce(max(number), 0) from statement_version where dossier_id = :dossier")
			.param("dossier", dossier.value())
			.query(Integer.class)
			.single();
	}

	/**
	 * The versions of a text, the latest first; none if the dossier does not exist for
	 * the reader.
	 */
	public List<StatementVersion> versions(CurrentUser reader, DossierId dossier) {
		return Visible.to(reader, this.jdbc.sql("""
				select s.* from statement_version s join dossier d on d.id = s.dossier_id
				where d.id = :dossier and
				""" + Visible.SQL + " order by s.number desc").param("dossier", dossier.value()))
			.query(HistoryStore::version)
			.list();
	}

	/**
	 * The text as it stood at a version; no clauses if the dossier does not exist for the
	 * reader, or has no such version. Nobody's agreement is told with it.
	 */
	public List<ClauseText> text(CurrentUser reader, DossierId dossier, int number) {
		return Visible
			.to(reader,
					this.jdbc.sql("""
							select c.id, c.dossier_id, s.position, s.part, c.kind, c.theme, c.scale, c.level, s.depth,
							  c.template_id, s.clause_number as current_number, v.en, v.ja, v.hash,
							  null as agreed_by, false as place_open
							from statement_version_clause s
							join clause c on c.id = s.clause_id
							join clause_version v on v.clause_id = s.clause_id and v.number = s.clause_number
							join dossier d on d.id = s.dossier_id
							where d.id = :dossier and s.number = :number and
							""" + Visible.SQL + " order by s.position, c.id")
						.param("dossier", dossier.value())
						.param("number", number))
			.query(TextStore::clause)
			.list();
	}

	/**
	 * The hash of the whole text at each version, by its number.
	 */
	public Map<Integer, String> hashes(CurrentUser reader, DossierId dossier) {
		Map<Integer, List<TextHash>> clauses = new TreeMap<>();
		Visible
			.to(reader,
					this.jdbc.sql("""
							select s.number, v.hash
							from statement_version_clause s
							join clause_version v on v.clause_id = s.clause_id and v.number = s.clause_number
							join dossier d on d.id = s.dossier_id
							where d.id = :dossier and
							""" + Visible.SQL + " order by s.number, s.position, s.clause_id")
						.param("dossier", dossier.value()))
			.query((row) -> {
				clauses.computeIfAbsent(row.getInt("number"), (number) -> new ArrayList<>())
					.add(new TextHash(row.getString("hash")));
			});
		Map<Integer, String> hashes = new TreeMap<>();
		clauses.forEach((number, text) -> hashes.put(number, TextHash.ofAll(text).hex()));
		return hashes;
	}

	/**
	 * The rounds of a dossier, the latest first; none if it does not exist for the
	 * reader.
	 */
	public List<Round> rounds(CurrentUser reader, DossierId dossier) {
		return Visible.to(reader, this.jdbc.sql("""
				select r.* from negotiation_round r join dossier d on d.id = r.dossier_id
				where d.id = :dossier and
				""" + Visible.SQL + " order by r.number desc").param("dossier", dossier.value()))
			.query(HistoryStore::round)
			.list();
	}

	public void openRound(DossierId dossier, int round, int version, Instant at) {
		this.jdbc.sql("""
				insert into negotiation_round (dossier_id, number, opened_version, opened_at)
				values (:dossier, :round, :version, :at)
				""")
			.param("dossier", dossier.value())
			.param("round", round)
			.param("version", version)
			.param("at", Instants.utc(at))
			.update();
	}

	public void compileRound(DossierId dossier, int round, Instant at) {
		mark("compiled", dossier, round, at);
	}

	public void closeRound(DossierId dossier, int round, Instant at) {
		mark("closed", dossier, round, at);
	}

	/** A round may be compiled and closed more than once; the last time counts. */
	private void mark(String stage, DossierId dossier, int round, Instant at) {
		this.jdbc
			.sql("update negotiation_round set " + stage + "_version = :version, " + stage
					+ "_at = :at where dossier_id = :dossier and number = :round")
			.param("version", latest(dossier))
			.param("at", Instants.utc(at))
			.param("dossier", dossier.value())
			.param("round", round)
			.update();
	}

	/**
	 * What the reader has last seen of a text.
	 */
	public Optional<LastLook> lastLook(CurrentUser reader, DossierId dossier) {
		return this.jdbc.sql("select number, looked_at from last_look where dossier_id = :dossier and reader = :reader")
			.param("dossier", dossier.value())
			.param("reader", reader.name())
			.query((row, number) -> new LastLook(row.getInt("number"), instant(row, "looked_at").orElseThrow()))
			.optional();
	}

	/**
	 * Remembers what the reader has seen, in the place of what they had seen before.
	 */
	public void look(CurrentUser reader, DossierId dossier, int number, Instant at) {
		this.jdbc.sql("delete from last_look where dossier_id = :dossier and reader = :reader")
			.param("dossier", dossier.value())
			.param("reader", reader.name())
			.update();
		this.jdbc.sql("""
				insert into last_look (dossier_id, reader, party, number, looked_at)
				values (:dossier, :reader, :party, :n, :at)
				""")
			.param("dossier", dossier.value())
			.param("reader", reader.name())
			.param("party", reader.side().code())
			.param("n", number)
			.param("at", Instants.utc(at))
			.update();
	}

	/**
	 * Forgets what a person of a side has seen, and when, up to a moment.
	 */
	public void forget(Party side, String reader, Instant before) {
		this.jdbc.sql("delete from last_look where party = :party and reader = :reader and looked_at < :before")
			.param("party", side.code())
			.param("reader", reader)
			.param("before", Instants.utc(before))
			.update();
	}

	private static StatementVersion version(ResultSet row, int number) throws SQLException {
		String party = row.getString("by_party");
		UUID clause = row.getObject("clause_id", UUID.class);
		return new StatementVersion(row.getInt("number"), row.getInt("round"),
				StatementVersion.Cause.valueOf(row.getString("cause")), (clause != null) ? new ClauseId(clause) : null,
				(party != null) ? new Party(party) : null, instant(row, "created_at").orElseThrow());
	}

	private static Round round(ResultSet row, int number) throws SQLException {
		return new Round(row.getInt("number"), row.getInt("opened_version"), instant(row, "opened_at").orElseThrow(),
				row.getObject("compiled_version", Integer.class), instant(row, "compiled_at").orElse(null),
				row.getObject("closed_version", Integer.class), instant(row, "closed_at").orElse(null));
	}

	private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
		return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
	}

}
