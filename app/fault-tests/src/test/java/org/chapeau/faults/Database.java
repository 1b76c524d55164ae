package org.chapeau.faults;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables of the program, for whoever looks at them from outside. It changes nothing
 * but the deadlines of silence procedures, which nobody can wait for.
 */
final class Database {

	private final JdbcClient jdbc;

	Database(DataSource source) {
		this.jdbc = JdbcClient.create(source);
	}

	JdbcClient jdbc() {
		return this.jdbc;
	}

	/**
	 * How many sessions are kept, and how much each takes.
	 */
	String sessions() {
		return this.jdbc
			.sql("""
					select count(*) || ' sessions, ' || round(avg(size)) || ' bytes each' from (
					  select coalesce(sum(octet_length(a.attribute_bytes)), 0) as size from spring_session s
					  left join spring_session_attributes a on a.session_primary_id = s.primary_id group by s.primary_id) kept
					""")
			.query(String.class)
			.single();
	}

	Optional<UUID> dossier(String title) {
		return this.jdbc.sql("select id from dossier where title_en = :title")
			.param("title", title)
			.query(UUID.class)
			.optional();
	}

	/**
	 * The open tasks of a dossier and a group that may do each.
	 */
	List<Open> open(UUID dossier) {
		return this.jdbc.sql("""
				select t.id_ as id, t.task_def_key_ as element, min(l.group_id_) as path
				from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_
				join act_ru_identitylink l on l.task_id_ = t.id_ and l.group_id_ is not null
				where e.business_key_ = :dossier group by t.id_, t.task_def_key_ order by t.id_
				""")
			.param("dossier", dossier.toString())
			.query((row, number) -> new Open(row.getString("id"), row.getString("element"), row.getString("path")))
			.list();
	}

	boolean isOpen(String task) {
		return count("select count(*) from act_ru_task where id_ = :id", task) > 0;
	}

	/**
	 * Whether everything that belongs to a dossier has come to its end.
	 */
	boolean hasEnded(UUID dossier) {
		return count("select count(*) from dossier where id = cast(:id as uuid) and state = 'RELEASED'",
				dossier.toString()) == 1
				&& count("select count(*) from act_ru_execution where business_key_ = :id", dossier.toString()) == 0;
	}

	int count(String sql, String id) {
		return this.jdbc.sql(sql).param("id", id).query(Integer.class).single();
	}

	boolean hasSilence(UUID dossier) {
		return count("select count(*) from silence_procedure where dossier_id = cast(:id as uuid) and state = 'OPEN'",
				dossier.toString()) > 0;
	}

	/**
	 * Lets the silence procedures that are open end now.
	 */
	void endSilence(UUID dossier) {
		Instant now = Instant.now();
		this.jdbc.sql("""
				update silence_procedure set deadline = :at, first_deadline = :at
				where dossier_id = :dossier and state = 'OPEN' and deadline > :at
				""").param("at", now.atOffset(ZoneOffset.UTC)).param("dossier", dossier).update();
		this.jdbc.sql("""
				update act_ru_job set duedate_ = :at where duedate_ > :at and process_def_key_ = 'approveEu'
				and process_instance_id_ in (select id_ from act_ru_execution where business_key_ = :dossier)
				""").param("at", Timestamp.from(now)).param("dossier", dossier.toString()).update();
	}

	/** The jobs that are to be done by now, whoever has begun them. */
	Set<String> dueJobs() {
		return Set.copyOf(this.jdbc.sql("select id_ from act_ru_job where duedate_ is null or duedate_ <= :now")
			.param("now", Timestamp.from(Instant.now()))
			.query(String.class)
			.list());
	}

	/** Whether all of these jobs are done. */
	boolean areDone(Set<String> jobs) {
		return jobs.isEmpty() || this.jdbc.sql("select count(*) from act_ru_job where id_ in (:jobs)")
			.param("jobs", jobs)
			.query(Integer.class)
			.single() == 0;
	}

	/** Whether a node is doing a job. */
	boolean someJobIsUnderWay() {
		return underWay("'consultEu', 'consultJp', 'approveEu', 'approveJp', 'negotiateStatement', 'releasePackage'");
	}

	/** Whether a node is writing the files of a package. */
	boolean documentsAreUnderWay() {
		return underWay("'releasePackage'");
	}

	private boolean underWay(String processes) {
		return this.jdbc
			.sql("select count(*) from act_ru_job where lock_exp_time_ > :now and duedate_ is null"
					+ " and process_def_key_ in (" + processes + ")")
			.param("now", Timestamp.from(Instant.now()))
			.query(Integer.class)
			.single() > 0;
	}

	/** Whether a node is sending a letter. */
	boolean someLetterIsUnderWay() {
		return this.jdbc.sql("select count(*) from mail where sent_at is null and claimed_until > clock_timestamp()")
			.query(Integer.class)
			.single() > 0;
	}

	/** The next instant of a release, if one is near. */
	Optional<Instant> nextRelease() {
		return this.jdbc.sql("""
				select min(release_at) from release_package
				where state = 'ARMED' and release_at > clock_timestamp() - interval '1 s'
				""").query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant);
	}

	/**
	 * How often something is so, by what it is.
	 * @param sql selects a text and a number
	 */
	TreeMap<String, Integer> counts(String sql, UUID dossier) {
		TreeMap<String, Integer> counts = new TreeMap<>();
		this.jdbc.sql(sql)
			.param("id", dossier)
			.query((row, number) -> counts.put(row.getString(1), row.getInt(2)))
			.list();
		return counts;
	}

	/**
	 * A task that somebody is asked to do.
	 *
	 * @param id the task
	 * @param element the element of the model
	 * @param path a group that may do it
	 */
	record Open(String id, String element, String path) {
	}

}
