package org.chapeau.app.longrun;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.workflows.Variables;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The engine of the program, seen from outside: what waits in it, in an order that is the
 * same in every run of a seed, and its jobs one by one. Its tables are read directly: its
 * own queries would take most of the time of a run.
 */
@TestComponent
class Engine {

	private final RuntimeService runtime;

	private final ManagementService management;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final Map<String, Integer> failures = new TreeMap<>();

	Engine(ProcessEngine engine, JdbcClient jdbc, Clock clock) {
		this.runtime = engine.getRuntimeService();
		this.management = engine.getManagementService();
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The jobs of a dossier that have not failed for good, in the order they are due. */
	List<Waiting> jobs(DossierId dossier) {
		return this.jdbc.sql("""
				select j.id_, j.duedate_, j.process_def_key_, d.act_id_, j.execution_id_ from act_ru_job j
				join act_ru_jobdef d on d.id_ = j.job_def_id_
				join act_ru_execution p on p.id_ = j.process_instance_id_
				where p.business_key_ = :dossier and j.retries_ > 0
				""")
			.param("dossier", dossier.toString())
			.query(this::waiting)
			.list()
			.stream()
			.sorted(Comparator.comparing(Waiting::due).thenComparing(Waiting::element).thenComparing(this::about))
			.toList();
	}

	/** Whether a job may run now. */
	boolean isDue(Waiting job) {
		return !job.due().isAfter(this.clock.instant());
	}

	/**
	 * Runs a job. One that fails is tried again later, as the engine does by itself.
	 * @return whether it succeeded
	 */
	boolean run(Waiting job) {
		try {
			this.management.executeJob(job.id());
			return true;
		}
		catch (RuntimeException ex) {
			this.failures.merge(job.element() + ": " + ex, 1, Integer::sum);
			return false;
		}
	}

	/** What jobs failed of, and how often. */
	Map<String, Integer> failures() {
		return this.failures;
	}

	/** How many jobs have failed for good, of any dossier. */
	long stuck() {
		return this.management.createJobQuery().noRetriesLeft().count() + this.runtime.createIncidentQuery().count();
	}

	List<OpenTask> tasks(DossierId dossier) {
		Map<String, OpenTask> open = new LinkedHashMap<>();
		this.jdbc.sql("""
				select t.id_, t.task_def_key_, t.assignee_, i.group_id_ from act_ru_task t
				join act_ru_execution p on p.id_ = t.proc_inst_id_
				left join act_ru_identitylink i on i.task_id_ = t.id_ and i.group_id_ is not null
				where p.business_key_ = :dossier order by t.task_def_key_, i.group_id_
				""").param("dossier", dossier.toString()).query((row) -> {
			OpenTask task = open.computeIfAbsent(row.getString("id_"),
					(id) -> new OpenTask(id, text(row, "task_def_key_"), text(row, "assignee_"), new ArrayList<>()));
			Optional.ofNullable(row.getString("group_id_")).ifPresent(task.groups()::add);
		});
		return List.copyOf(open.values());
	}

	boolean isOpen(String task) {
		return this.jdbc.sql("select count(*) from act_ru_task where id_ = :id")
			.param("id", task)
			.query(Integer.class)
			.single() > 0;
	}

	/** How many processes of a dossier run, those that all sides share among them. */
	int running(DossierId dossier) {
		return this.jdbc.sql("select count(*) from act_ru_execution where business_key_ = :dossier")
			.param("dossier", dossier.toString())
			.query(Integer.class)
			.single();
	}

	private Waiting waiting(ResultSet row, int number) throws SQLException {
		Timestamp due = row.getTimestamp("duedate_");
		return new Waiting(row.getString("id_"), row.getString("process_def_key_") + " " + row.getString("act_id_"),
				(due != null) ? due.toInstant() : Instant.EPOCH, row.getString("execution_id_"));
	}

	private static @Nullable String text(ResultSet row, String column) {
		try {
			return row.getString(column);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Tells jobs of one element apart, for those whose ids differ from run to run. */
	private String about(Waiting job) {
		return String.valueOf(this.runtime.getVariable(job.execution(), Variables.UNIT));
	}

	/**
	 * A job of the engine.
	 *
	 * @param id the job
	 * @param element the process and the element of the model that it stands on
	 * @param due from when it may run
	 * @param execution the execution it belongs to
	 */
	record Waiting(String id, String element, Instant due, String execution) {
	}

	/**
	 * A task that somebody has to do.
	 */
	record OpenTask(String id, @Nullable String element, @Nullable String assignee, List<String> groups) {
	}

}
