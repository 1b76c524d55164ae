package org.chapeau.app.negotiation.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Instants;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.ClauseVersion;
import org.chapeau.catalogue.Kind;
import org.chapeau.catalogue.Theme;
import org.chapeau.text.Part;
import org.chapeau.text.Party;
import org.chapeau.text.RollingText;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps clauses and their versions. A version is only ever added.
 */
@Repository
public class TextStore {

	private static final String CLAUSE = """
			select c.*, v.en, v.ja, v.hash,
			  (select string_agg(a.party, ',') from clause_agreement a
			   where a.clause_id = c.id and a.number = c.current_number) as agreed_by,
			  exists (select 1 from offer o
			   where o.clause_id = c.id and o.state = 'OPEN' and o.kind in ('MOVE', 'JOIN')) as place_open
			from clause c
			join clause_version v on v.clause_id = c.id and v.number = c.current_number
			join dossier d on d.id = c.dossier_id
			where not c.removed
			""";

	private final JdbcClient jdbc;

	TextStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The text of a dossier in its order; nothing if the dossier does not exist for the
	 * reader.
	 */
	public List<ClauseText> text(CurrentUser reader, DossierId dossier) {
		return Visible
			.to(reader,
					this.jdbc.sql(CLAUSE + " and d.id = :dossier and " + Visible.SQL + " order by c.position, c.id")
						.param("dossier", dossier.value()))
			.query(TextStore::clause)
			.list();
	}

	/**
	 * One clause, if its dossier exists for the reader and it has not been removed.
	 */
	public Optional<ClauseText> clause(CurrentUser reader, ClauseId clause) {
		return Visible
			.to(reader,
					this.jdbc.sql(CLAUSE + " and c.id = :clause and " + Visible.SQL).param("clause", clause.value()))
			.query(TextStore::clause)
			.optional();
	}

	/**
	 * The text of a dossier, for the processes that work on it and for no reader.
	 */
	public List<ClauseText> textOfProcess(DossierId dossier) {
		return this.jdbc.sql(CLAUSE + " and d.id = :dossier order by c.position, c.id")
			.param("dossier", dossier.value())
			.query(TextStore::clause)
			.list();
	}

	/**
	 * Every version of a clause, the oldest first.
	 */
	public List<ClauseVersion> versions(CurrentUser reader, ClauseId clause) {
		return Visible.to(reader, this.jdbc.sql("""
				select v.* from clause_version v join clause c on c.id = v.clause_id
				join dossier d on d.id = c.dossier_id where c.id = :clause and
				""" + Visible.SQL + " order by v.number").param("clause", clause.value()))
			.query(TextStore::version)
			.list();
	}

	/**
	 * One version of a clause; none if its dossier does not exist for the reader.
	 */
	public Optional<ClauseVersion> version(CurrentUser reader, ClauseId clause, int number) {
		return versions(reader, clause).stream().filter((version) -> version.number() == number).findFirst();
	}

	/**
	 * The clauses that have a version made in a round, or after it.
	 */
	public Set<ClauseId> changedSince(DossierId dossier, int round) {
		return this.jdbc.sql("""
				select distinct c.id from clause c join clause_version v on v.clause_id = c.id
				where c.dossier_id = :dossier and v.round >= :round
				""")
			.param("dossier", dossier.value())
			.param("round", round)
			.query((row, number) -> new ClauseId(row.getObject("id", UUID.class)))
			.list()
			.stream()
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * Adds a clause with its first version.
	 */
	public void insert(ClauseText clause, ClauseVersion first) {
		this.jdbc.sql("""
				insert into clause (id, dossier_id, position, part, kind, theme, scale, level, depth, template_id,
				  current_number, current_hash, removed)
				values (:id, :dossier, :position, :part, :kind, :theme, :scale, :level, :depth, :template,
				  :number, :hash, false)
				""")
			.param("id", clause.id().value())
			.param("dossier", clause.dossier().value())
			.param("position", clause.position())
			.param("part", clause.part().name())
			.param("kind", name(clause.kind()))
			.param("theme", name(clause.theme()))
			.param("scale", clause.scale())
			.param("level", clause.level())
			.param("depth", clause.depth())
			.param("template", clause.templateId())
			.param("number", first.number())
			.param("hash", first.hash())
			.update();
		insert(first);
	}

	/**
	 * Puts a new version in the place of the one that stands.
	 * @return whether it took the place; not if somebody else's did first
	 */
	public boolean replace(ClauseVersion next) {
		int rows = this.jdbc.sql("""
				update clause set current_number = :next, current_hash = :hash
				where id = :clause and current_number = :current and not removed
				""")
			.param("next", next.number())
			.param("hash", next.hash())
			.param("clause", next.clause().value())
			.param("current", next.number() - 1)
			.update();
		if (rows == 0) {
			return false;
		}
		insert(next);
		return true;
	}

	/**
	 * Makes the draft the first version of the shared text. Its working versions, how
	 * many there were and when they were written stay with the side that wrote them.
	 */
	public void publishDraft(DossierId dossier, Party penholder, Instant at) {
		this.jdbc.sql("""
				insert into draft_version (clause_id, number, party, en, ja, hash, created_at)
				select v.clause_id, v.number, :party, v.en, v.ja, v.hash, v.created_at
				from clause_version v join clause c on c.id = v.clause_id where c.dossier_id = :dossier
				""").param("party", penholder.code()).param("dossier", dossier.value()).update();
		this.jdbc.sql("""
				delete from clause_version
				where clause_id in (select c.id from clause c where c.dossier_id = :dossier)
				""").param("dossier", dossier.value()).update();
		this.jdbc.sql("""
				insert into clause_version (clause_id, number, en, ja, hash, round, cause, by_party, created_at)
				select w.clause_id, 1, w.en, w.ja, w.hash, 0, 'DRAFTED', w.party, :at
				from draft_version w join clause c on c.id = w.clause_id and c.current_number = w.number
				where c.dossier_id = :dossier and not c.removed
				""").param("at", Instants.utc(at)).param("dossier", dossier.value()).update();
		this.jdbc.sql("update clause set current_number = 1 where dossier_id = :dossier")
			.param("dossier", dossier.value())
			.update();
	}

	/**
	 * Says which clause another was split from.
	 */
	public void splitFrom(ClauseId clause, ClauseId origin) {
		this.jdbc.sql("update clause set split_from = :origin where id = :clause")
			.param("origin", origin.value())
			.param("clause", clause.value())
			.update();
	}

	/**
	 * Takes a clause out whose words now stand in another.
	 */
	public void joinInto(ClauseId clause, ClauseId other) {
		this.jdbc.sql("update clause set removed = true, joined_into = :other where id = :clause")
			.param("other", other.value())
			.param("clause", clause.value())
			.update();
	}

	public void move(ClauseId clause, int position) {
		this.jdbc.sql("update clause set position = :position where id = :clause")
			.param("position", position)
			.param("clause", clause.value())
			.update();
	}

	public void remove(ClauseId clause) {
		this.jdbc.sql("update clause set removed = true where id = :clause").param("clause", clause.value()).update();
	}

	private void insert(ClauseVersion version) {
		this.jdbc.sql("""
				insert into clause_version (clause_id, number, en, ja, hash, round, cause, by_party, created_at)
				values (:clause, :number, :en, :ja, :hash, :round, :cause, :party, :at)
				""")
			.param("clause", version.clause().value())
			.param("number", version.number())
			.param("en", version.en().print())
			.param("ja", version.ja().print())
			.param("hash", version.hash())
			.param("round", version.round())
			.param("cause", version.cause().name())
			.param("party", (version.by() != null) ? version.by().code() : null)
			.param("at", Instants.utc(version.at()))
			.update();
	}

	static ClauseText clause(ResultSet row, int number) throws SQLException {
		return new ClauseText(new ClauseId(row.getObject("id", UUID.class)),
				new DossierId(row.getObject("dossier_id", UUID.class)), row.getInt("position"),
				Part.valueOf(row.getString("part")), value(Kind.class, row.getString("kind")),
				value(Theme.class, row.getString("theme")), row.getString("scale"),
				row.getObject("level", Integer.class), row.getInt("depth"), row.getString("template_id"),
				row.getInt("current_number"), row.getString("hash"), RollingText.parse(row.getString("en")),
				RollingText.parse(row.getString("ja")), parties(row.getString("agreed_by")),
				row.getBoolean("place_open"));
	}

	private static ClauseVersion version(ResultSet row, int number) throws SQLException {
		String party = row.getString("by_party");
		Instant at = row.getObject("created_at", OffsetDateTime.class).toInstant();
		return new ClauseVersion(new ClauseId(row.getObject("clause_id", UUID.class)), row.getInt("number"),
				RollingText.parse(row.getString("en")), RollingText.parse(row.getString("ja")), row.getString("hash"),
				row.getInt("round"), ClauseVersion.Cause.valueOf(row.getString("cause")),
				(party != null) ? new Party(party) : null, at);
	}

	private static Set<Party> parties(@Nullable String codes) {
		return (codes != null) ? Arrays.stream(codes.split(",")).map(Party::new).collect(Collectors.toSet()) : Set.of();
	}

	private static @Nullable String name(@Nullable Enum<?> value) {
		return (value != null) ? value.name() : null;
	}

	private static <E extends Enum<E>> @Nullable E value(Class<E> type, @Nullable String name) {
		return (name != null) ? Enum.valueOf(type, name) : null;
	}

}
