package org.chapeau.app.imports.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.imports.ReceivedFile;
import org.chapeau.app.imports.ReceivedFileId;
import org.chapeau.app.imports.TakenChange;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Instants;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.ProposalId;
import org.chapeau.text.Language;
import org.chapeau.text.Part;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/**
 * Keeps files that came back. They exist for the side that received them, and for no
 * delegate of a Member State.
 */
@Repository
public class ReceivedFileStore {

	private static final String OWN = " f.party = :reader_party and not :reader_is_delegate ";

	private static final String COLUMNS = """
			select f.id, f.dossier_id, f.party, f.file_name, f.sha256, f.size, f.language, f.base_version, f.revision,
			  f.received_by, f.unit, f.received_at, f.taken_at
			from received_file f where
			""";

	private final JdbcClient jdbc;

	ReceivedFileStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public void insert(ReceivedFile file, byte[] bytes) {
		this.jdbc.sql("""
				insert into received_file (id, dossier_id, party, file_name, sha256, size, bytes, language,
				  base_version, revision, received_by, unit, received_at)
				values (:id, :dossier, :party, :name, :sha256, :size, :bytes, :language, :base, :revision, :by, :unit,
				  :at)
				""")
			.param("id", file.id().value())
			.param("dossier", file.dossier().value())
			.param("party", file.party().code())
			.param("name", file.fileName())
			.param("sha256", file.sha256())
			.param("size", file.size())
			.param("bytes", bytes)
			.param("language", file.language().name())
			.param("base", file.baseVersion())
			.param("revision", file.revision())
			.param("by", file.receivedBy())
			.param("unit", file.unit())
			.param("at", Instants.utc(file.receivedAt()))
			.update();
	}

	/**
	 * The files of the reader's side, the latest first.
	 */
	public List<ReceivedFile> list(CurrentUser reader, DossierId dossier) {
		return to(reader, COLUMNS + OWN + "and f.dossier_id = :dossier order by f.received_at desc, f.id")
			.param("dossier", dossier.value())
			.query(ReceivedFileStore::file)
			.list();
	}

	public Optional<ReceivedFile> find(CurrentUser reader, DossierId dossier, ReceivedFileId id) {
		return to(reader, COLUMNS + OWN + "and f.dossier_id = :dossier and f.id = :id")
			.param("dossier", dossier.value())
			.param("id", id.value())
			.query(ReceivedFileStore::file)
			.optional();
	}

	/**
	 * The bytes as they came; none if the file does not exist for the reader.
	 */
	public Optional<byte[]> bytes(CurrentUser reader, ReceivedFileId id) {
		return to(reader, "select f.bytes from received_file f where" + OWN + "and f.id = :id").param("id", id.value())
			.query((row, number) -> row.getBytes("bytes"))
			.optional();
	}

	/**
	 * Compares a file with another text from now on.
	 * @param revision the one that was on the page
	 * @return whether it was still that one, and nobody has picked yet
	 */
	public boolean aim(CurrentUser user, ReceivedFileId id, int revision, Language language, int baseVersion) {
		return to(user, """
				update received_file f set language = :language, base_version = :base, revision = revision + 1
				where f.id = :id and f.revision = :revision and f.taken_at is null and
				""" + OWN).param("id", id.value())
			.param("revision", revision)
			.param("language", language.name())
			.param("base", baseVersion)
			.update() > 0;
	}

	/**
	 * Marks a file as picked from.
	 * @param revision the one that was on the page
	 * @return whether it was still that one, and nobody has picked yet
	 */
	public boolean take(CurrentUser user, ReceivedFileId id, int revision, Instant at) {
		return to(user, """
				update received_file f set taken_at = :at, taken_by = :by
				where f.id = :id and f.revision = :revision and f.taken_at is null and
				""" + OWN).param("id", id.value())
			.param("revision", revision)
			.param("at", Instants.utc(at))
			.param("by", user.name())
			.update() > 0;
	}

	/**
	 * Forgets a file that nobody has picked from.
	 */
	public boolean delete(CurrentUser user, ReceivedFileId id) {
		return to(user, "delete from received_file f where f.id = :id and f.taken_at is null and" + OWN)
			.param("id", id.value())
			.update() > 0;
	}

	/**
	 * What was said of the paragraphs of a file that the caller has found for its reader.
	 */
	public Map<Integer, Optional<ClauseId>> mapping(ReceivedFile file) {
		Map<Integer, Optional<ClauseId>> mapping = new HashMap<>();
		this.jdbc.sql("select paragraph, clause_id from received_mapping where file_id = :file")
			.param("file", file.id().value())
			.query((row) -> {
				mapping.put(row.getInt("paragraph"), clauseId(row, "clause_id"));
			});
		return mapping;
	}

	/**
	 * Puts other words on the paragraphs of a file in the place of what was said.
	 */
	public void map(ReceivedFile file, Map<Integer, Optional<ClauseId>> mapping) {
		this.jdbc.sql("delete from received_mapping where file_id = :file").param("file", file.id().value()).update();
		mapping.forEach((paragraph, clause) -> this.jdbc
			.sql("insert into received_mapping (file_id, paragraph, clause_id) values (:file, :paragraph, :clause)")
			.param("file", file.id().value())
			.param("paragraph", paragraph)
			.param("clause", clause.map(ClauseId::value).orElse(null))
			.update());
	}

	/**
	 * What was taken over from a file that the caller has found for its reader.
	 */
	public List<TakenChange> changes(ReceivedFile file) {
		return this.jdbc.sql("select * from received_change where file_id = :file order by number")
			.param("file", file.id().value())
			.query(ReceivedFileStore::change)
			.list();
	}

	public void insert(ReceivedFile file, TakenChange change) {
		this.jdbc.sql("""
				insert into received_change (file_id, number, kind, clause_id, other_id, part, depth, clause_number,
				  en, ja, draft_id, state)
				values (:file, :number, :kind, :clause, :other, :part, :depth, :version, :en, :ja, :draft, :state)
				""")
			.param("file", file.id().value())
			.param("number", change.number())
			.param("kind", change.kind().name())
			.param("clause", value(change.clause()))
			.param("other", value(change.other()))
			.param("part", (change.part() != null) ? change.part().name() : null)
			.param("depth", change.depth())
			.param("version", change.clauseNumber())
			.param("en", change.en())
			.param("ja", change.ja())
			.param("draft", (change.draft() != null) ? change.draft().value() : null)
			.param("state", change.state().name())
			.update();
	}

	/**
	 * Says what has become of a change.
	 * @return whether it had been as the caller believed
	 */
	public boolean update(ReceivedFile file, TakenChange change, TakenChange.State state) {
		return this.jdbc.sql("""
				update received_change set state = :state where file_id = :file and number = :number and state = :before
				""")
			.param("file", file.id().value())
			.param("number", change.number())
			.param("before", change.state().name())
			.param("state", state.name())
			.update() > 0;
	}

	private StatementSpec to(CurrentUser reader, String sql) {
		return this.jdbc.sql(sql)
			.param("reader_party", reader.side().code())
			.param("reader_is_delegate", reader.delegateOnly());
	}

	private static @Nullable UUID value(@Nullable ClauseId clause) {
		return (clause != null) ? clause.value() : null;
	}

	private static Optional<ClauseId> clauseId(ResultSet row, String column) throws SQLException {
		return Optional.ofNullable(row.getObject(column, UUID.class)).map(ClauseId::new);
	}

	private static ReceivedFile file(ResultSet row, int number) throws SQLException {
		OffsetDateTime taken = row.getObject("taken_at", OffsetDateTime.class);
		return new ReceivedFile(new ReceivedFileId(row.getObject("id", UUID.class)),
				new DossierId(row.getObject("dossier_id", UUID.class)), new Party(row.getString("party")),
				row.getString("file_name"), row.getString("sha256"), row.getInt("size"),
				Language.valueOf(row.getString("language")), row.getInt("base_version"), row.getInt("revision"),
				row.getString("received_by"), row.getString("unit"),
				row.getObject("received_at", OffsetDateTime.class).toInstant(),
				(taken != null) ? taken.toInstant() : null);
	}

	private static TakenChange change(ResultSet row, int number) throws SQLException {
		String part = row.getString("part");
		UUID draft = row.getObject("draft_id", UUID.class);
		return new TakenChange(row.getInt("number"), TakenChange.Kind.valueOf(row.getString("kind")),
				clauseId(row, "clause_id").orElse(null), clauseId(row, "other_id").orElse(null),
				(part != null) ? Part.valueOf(part) : null, row.getInt("depth"), row.getInt("clause_number"),
				row.getString("en"), row.getString("ja"), (draft != null) ? new ProposalId(draft) : null,
				TakenChange.State.valueOf(row.getString("state")));
	}

}
