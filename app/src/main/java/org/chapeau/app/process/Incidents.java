package org.chapeau.app.process;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Incident;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.Recorded;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is wrong in the engine besides the stuck jobs, for an operator: what and since
 * when, but not what it is about. Messages and notes are left out, since they may quote
 * content.
 */
@Component
@Transactional
public class Incidents {

	private final ProcessEngine engine;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	Incidents(ProcessEngine engine, JdbcClient jdbc, ApplicationEventPublisher events) {
		this.engine = engine;
		this.jdbc = jdbc;
		this.events = events;
	}

	/**
	 * The incidents that are no stuck jobs, the oldest first.
	 * @param most how many to list at most
	 */
	@Transactional(readOnly = true)
	public List<Trouble> list(int most) {
		return this.jdbc.sql("""
				select i.ID_ as id, i.INCIDENT_TYPE_ as kind, d.KEY_ as process,
				  coalesce(i.FAILED_ACTIVITY_ID_, i.ACTIVITY_ID_) as element, i.INCIDENT_TIMESTAMP_ as since
				from ACT_RU_INCIDENT i left join ACT_RE_PROCDEF d on d.ID_ = i.PROC_DEF_ID_
				where i.INCIDENT_TYPE_ <> :job order by i.INCIDENT_TIMESTAMP_, i.ID_ fetch first :most rows only
				""")
			.param("job", Incident.FAILED_JOB_HANDLER_TYPE)
			.param("most", most)
			.query((row, number) -> new Trouble(row.getString("id"), row.getString("kind"), row.getString("process"),
					row.getString("element"), row.getTimestamp("since").toInstant()))
			.list();
	}

	/**
	 * Closes an incident whose cause an operator has put right. A stuck job closes its
	 * own by running. That an operator did so is on record.
	 * @return whether there was such an incident
	 */
	public boolean close(CurrentUser operator, String id) {
		Incident incident = this.engine.getRuntimeService().createIncidentQuery().incidentId(id).singleResult();
		if (incident == null || Incident.FAILED_JOB_HANDLER_TYPE.equals(incident.getIncidentType())) {
			return false;
		}
		this.engine.getRuntimeService().resolveIncident(id);
		this.events.publishEvent(Recorded.byOperator("operator-incident-closed", operator.name()));
		return true;
	}

	/**
	 * The jobs that have failed and are tried again by themselves; nothing if there are
	 * none.
	 */
	@Transactional(readOnly = true)
	public Optional<Failing> failing() {
		return this.jdbc.sql("""
				select count(*) as jobs, min(CREATE_TIME_) as since, min(DUEDATE_) as again from ACT_RU_JOB
				where RETRIES_ > 0 and (EXCEPTION_STACK_ID_ is not null or EXCEPTION_MSG_ is not null)
				""")
			.query((row, number) -> new Failing(row.getLong("jobs"), instant(row.getTimestamp("since")),
					instant(row.getTimestamp("again"))))
			.optional()
			.filter((failing) -> failing.jobs() > 0);
	}

	private static @Nullable Instant instant(@Nullable Timestamp at) {
		return (at != null) ? at.toInstant() : null;
	}

	/**
	 * An incident.
	 *
	 * @param id the incident
	 * @param type what the engine calls it
	 * @param process the key of the process, if it is in one
	 * @param element the element of the model, if it is on one
	 * @param since when it came up
	 */
	public record Trouble(String id, String type, @Nullable String process, @Nullable String element, Instant since) {
	}

	/**
	 * Jobs that have failed and have tries left.
	 *
	 * @param jobs how many
	 * @param since since when the oldest has been there
	 * @param next when the first is tried again
	 */
	public record Failing(long jobs, @Nullable Instant since, @Nullable Instant next) {
	}

}
