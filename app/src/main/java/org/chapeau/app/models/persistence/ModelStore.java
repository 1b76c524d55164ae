package org.chapeau.app.models.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.chapeau.app.kernel.Instants;
import org.chapeau.app.models.Keeper;
import org.chapeau.app.models.ModelEvent;
import org.chapeau.app.models.ModelState;
import org.chapeau.app.models.ModelVersion;
import org.chapeau.app.models.Proposal;
import org.chapeau.text.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps process models. Every question names the side whose models it is about.
 */
@Repository
public class ModelStore {

	private final JdbcClient jdbc;

	ModelStore(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Keeps a file as the next version. Whoever has saved the state of the process in the
	 * same transaction is alone with the numbers.
	 */
	public ModelVersion add(Party party, String process, String sha256, byte[] bytes, String note, String by,
			Instant at) {
		int number = next(party, process);
		this.jdbc.sql("""
				insert into process_version (party, process, number, sha256, bytes, note, uploaded_by, uploaded_at)
				values (:party, :process, :number, :sha256, :bytes, :note, :by, :at)
				""")
			.param("party", party.code())
			.param("process", process)
			.param("number", number)
			.param("sha256", sha256)
			.param("bytes", bytes)
			.param("note", note)
			.param("by", by)
			.param("at", Instants.utc(at))
			.update();
		return new ModelVersion(party, process, number, sha256, note, by, at);
	}

	/**
	 * The number of the next version.
	 */
	public int next(Party party, String process) {
		return 1 + this.jdbc
			.sql("select coalesce(max(number), 0) from process_version where party = :party and process = :process")
			.param("party", party.code())
			.param("process", process)
			.query(Integer.class)
			.single();
	}

	/**
	 * The versions of a side's process, the latest first.
	 */
	public List<ModelVersion> versions(Party party, String process) {
		return this.jdbc.sql("""
				select party, process, number, sha256, note, uploaded_by, uploaded_at from process_version
				where party = :party and process = :process order by number desc
				""").param("party", party.code()).param("process", process).query(ModelStore::version).list();
	}

	/**
	 * The file of a version.
	 */
	public Optional<byte[]> bytes(Party party, String process, int number) {
		return this.jdbc.sql("""
				select bytes from process_version
				where party = :party and process = :process and number = :number
				""")
			.param("party", party.code())
			.param("process", process)
			.param("number", number)
			.query((row, index) -> row.getBytes("bytes"))
			.optional();
	}

	/**
	 * Where a side's process stands.
	 */
	public ModelState state(Party party, String process) {
		return this.jdbc.sql("""
				select revision, in_use, candidate, proposed_by, proposed_for, proposed_office, proposed_at
				from process_state where party = :party and process = :process
				""")
			.param("party", party.code())
			.param("process", process)
			.query(ModelStore::state)
			.optional()
			.orElse(ModelState.FIRST);
	}

	/**
	 * Saves where a process stands.
	 * @param state the new state, with the revision it came from
	 * @return whether it was still that one
	 * @throws org.springframework.dao.DuplicateKeyException if somebody else was the
	 * first to change anything at the same moment
	 */
	public boolean save(Party party, String process, ModelState state) {
		Proposal proposal = state.proposal();
		Keeper keeper = (proposal != null) ? proposal.keeper() : null;
		return this.jdbc.sql((state.revision() == 0) ? """
				insert into process_state (party, process, revision, in_use, candidate, proposed_by,
				  proposed_for, proposed_office, proposed_at)
				select :party, :process, 1, :used, cast(:candidate as int), cast(:by as varchar(200)),
				  cast(:for as varchar(200)), cast(:office as varchar(80)),
				  cast(:at as timestamp with time zone)
				where :revision = 0
				  and not exists (select 1 from process_state where party = :party and process = :process)
				""" : """
				update process_state set revision = revision + 1, in_use = :used, candidate = :candidate,
				  proposed_by = :by, proposed_for = :for, proposed_office = :office, proposed_at = :at
				where party = :party and process = :process and revision = :revision
				""")
			.param("party", party.code())
			.param("process", process)
			.param("revision", state.revision())
			.param("used", state.inUse())
			.param("candidate", (proposal != null) ? proposal.number() : null)
			.param("by", (keeper != null) ? keeper.name() : null)
			.param("for", (keeper != null) ? keeper.standsFor() : null)
			.param("office", (keeper != null) ? keeper.office() : null)
			.param("at", (proposal != null) ? Instants.utc(proposal.at()) : null)
			.update() > 0;
	}

	/**
	 * Remembers what was done with a version.
	 */
	public void add(Party party, String process, ModelEvent event) {
		this.jdbc.sql("""
				insert into process_event (party, process, number, what, done_by, done_at, definition_id)
				values (:party, :process, :number, :what, :by, :at, :definition)
				""")
			.param("party", party.code())
			.param("process", process)
			.param("number", event.number())
			.param("what", event.what().name())
			.param("by", event.by())
			.param("at", Instants.utc(event.at()))
			.param("definition", event.definition())
			.update();
	}

	/**
	 * What was done with the versions of a side's process, the latest first.
	 */
	public List<ModelEvent> events(Party party, String process) {
		return this.jdbc.sql("""
				select number, what, done_by, done_at, definition_id from process_event
				where party = :party and process = :process order by id desc
				""")
			.param("party", party.code())
			.param("process", process)
			.query((row, index) -> new ModelEvent(row.getInt("number"), ModelEvent.What.valueOf(row.getString("what")),
					row.getString("done_by"), instant(row, "done_at"), row.getString("definition_id")))
			.list();
	}

	private static ModelVersion version(ResultSet row, int index) throws SQLException {
		return new ModelVersion(new Party(row.getString("party")), row.getString("process"), row.getInt("number"),
				row.getString("sha256"), row.getString("note"), row.getString("uploaded_by"),
				instant(row, "uploaded_at"));
	}

	private static ModelState state(ResultSet row, int index) throws SQLException {
		Integer candidate = row.getObject("candidate", Integer.class);
		return new ModelState(row.getInt("in_use"), row.getInt("revision"),
				(candidate != null) ? new Proposal(candidate, keeper(row), instant(row, "proposed_at")) : null);
	}

	private static Keeper keeper(ResultSet row) throws SQLException {
		return new Keeper(row.getString("proposed_by"), row.getString("proposed_for"),
				row.getString("proposed_office"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
