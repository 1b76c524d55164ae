package org.chapeau.app.process;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;

import javax.sql.DataSource;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.chapeau.app.fixtures.PostgresDatabase;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.util.DateTimeUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * On a machine that is set to the time of Brussels, a deadline in the hour that comes
 * twice, or beside the one that does not come at all, is the instant that was meant.
 */
class EngineTimesTests {

	private static final ZoneId BRUSSELS = ZoneId.of("Europe/Brussels");

	/** In Brussels half past two, and half past two once more. */
	private static final List<Instant> TWICE = List.of(Instant.parse("2026-10-25T00:30:00Z"),
			Instant.parse("2026-10-25T01:30:00Z"));

	/**
	 * In Brussels half past one and half past three, an hour apart; and half past two,
	 * which does not come there.
	 */
	private static final List<Instant> SKIPPED = List.of(Instant.parse("2027-03-28T00:30:00Z"),
			Instant.parse("2027-03-28T01:30:00Z"), Instant.parse("2027-03-28T02:30:00Z"));

	private final TimeZone before = TimeZone.getDefault();

	private @Nullable PostgresDatabase postgres;

	private DataSource database;

	private JdbcClient jdbc;

	@BeforeEach
	void theMachineIsSetToBrussels() {
		setTo(TimeZone.getTimeZone(BRUSSELS));
	}

	@AfterEach
	void theMachineIsAsItWas() throws Exception {
		ClockUtil.reset();
		setTo(this.before);
		if (this.postgres != null) {
			this.postgres.close();
		}
	}

	/** H2 remembers the zone that it met first. */
	private static void setTo(TimeZone zone) {
		TimeZone.setDefault(zone);
		DateTimeUtils.resetCalendar();
	}

	@ParameterizedTest
	@EnumSource
	void aTimerIsDueAndATaskWantedAtItsInstant(Kind kind) throws Exception {
		on(kind);
		aProgramStarts();
		ProcessEngine engine = engine(null, BRUSSELS).getObject();
		try {
			waitFor(engine, TWICE);
			waitFor(engine, SKIPPED);
			for (Instant due : SKIPPED) {
				assertThat(dueAt(engine, due.minusMillis(2))).as("a moment before " + due).doesNotContain(due);
				assertThat(dueAt(engine, due)).as("at " + due).contains(due);
			}
			for (Instant due : TWICE) {
				assertThat(dueAt(engine, due.minusMillis(2))).as("a moment before " + due).doesNotContain(due);
				assertThat(dueAt(engine, due)).as("at " + due).contains(due);
			}
			assertThat(written()).containsExactlyInAnyOrderElementsOf(List.of(LocalDateTime.parse("2026-10-25T00:30"),
					LocalDateTime.parse("2026-10-25T01:30"), LocalDateTime.parse("2027-03-28T00:30"),
					LocalDateTime.parse("2027-03-28T01:30"), LocalDateTime.parse("2027-03-28T02:30")));
			for (Instant due : TWICE) {
				assertThat(taskDue(engine, due)).as("a task").isEqualTo(due);
			}
		}
		finally {
			engine.close();
		}
	}

	@ParameterizedTest
	@EnumSource
	void noEngineIsBuiltThatWouldWriteInTheZoneOfTheMachine(Kind kind) throws Exception {
		on(kind);
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> engine(null, BRUSSELS).getObject())
			.withMessageContaining("UTC")
			.withMessageContaining("docs/operations.md");
	}

	@ParameterizedTest
	@EnumSource
	void whatWasWrittenOnALocalClockIsPutIntoUtcOnceSomebodySaysWhichClock(Kind kind) throws Exception {
		on(kind);
		Instant summer = Instant.parse("2027-07-01T22:00:00Z");
		ProcessEngine old = settings(new ProcessEngineFactoryBean()).getObject();
		waitFor(old, TWICE);
		waitFor(old, SKIPPED);
		waitFor(old, List.of(summer));
		old.close();

		aProgramStarts();
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> times(null, BRUSSELS).areInUtc())
			.withMessageContaining("CHAPEAU_ENGINE_WRITTENIN=Europe/Brussels");
		times(BRUSSELS, ZoneOffset.UTC).areInUtc();
		// Which of the two was meant nobody knows any more.
		assertThat(instants()).containsExactlyInAnyOrder(TWICE.get(1), TWICE.get(1), SKIPPED.get(0), SKIPPED.get(1),
				SKIPPED.get(2), summer);
		times(BRUSSELS, BRUSSELS).areInUtc();
		assertThat(instants()).as("once").contains(summer);
	}

	@Test
	void whatWasWrittenInUtcStaysAsItIs() throws Exception {
		on(Kind.H2);
		setTo(TimeZone.getTimeZone("UTC"));
		ProcessEngine old = settings(new ProcessEngineFactoryBean()).getObject();
		waitFor(old, TWICE);
		old.close();
		times(null, ZoneId.of("UTC")).areInUtc();
		assertThat(instants()).containsExactlyInAnyOrderElementsOf(TWICE);
	}

	/** Any that Spring Boot starts. */
	private static void aProgramStarts() {
		new SpringApplicationBuilder(Nothing.class).web(WebApplicationType.NONE)
			.properties("spring.main.banner-mode=off", "spring.config.name=none")
			.run()
			.close();
		DateTimeUtils.resetCalendar();
	}

	private void on(Kind kind) throws Exception {
		if (kind == Kind.POSTGRESQL) {
			this.postgres = PostgresDatabase.create();
			this.database = this.postgres.asProgram();
		}
		else {
			JdbcDataSource h2 = new JdbcDataSource();
			h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
			this.database = h2;
		}
		this.jdbc = JdbcClient.create(this.database);
		new ResourceDatabasePopulator(new ClassPathResource("db/migration/V71__engine_start.sql"),
				new ClassPathResource("db/migration/V91__zone_of_engine_times.sql"))
			.execute(this.database);
	}

	private ProcessEngineFactoryBean engine(@Nullable ZoneId said, ZoneId machine) {
		return settings(
				new OneAtATime(new StartTurn(this.database, this.jdbc, new JdbcTransactionManager(this.database)),
						times(said, machine)));
	}

	private EngineTimes times(@Nullable ZoneId said, ZoneId machine) {
		return new EngineTimes(this.jdbc, said, machine);
	}

	private ProcessEngineFactoryBean settings(ProcessEngineFactoryBean engine) {
		SpringTransactionsProcessEngineConfiguration settings = new SpringTransactionsProcessEngineConfiguration();
		settings.setProcessEngineName("of " + UUID.randomUUID());
		settings.setDataSource(this.database);
		settings.setTransactionManager(new JdbcTransactionManager(this.database));
		settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
		settings.setEnforceHistoryTimeToLive(false);
		settings.setJobExecutorActivate(false);
		engine.setProcessEngineConfiguration(settings);
		return engine;
	}

	private static void waitFor(ProcessEngine engine, List<Instant> instants) {
		engine.getRepositoryService()
			.createDeployment()
			.addModelInstance("waits.bpmn",
					Bpmn.createExecutableProcess("waits")
						.startEvent()
						.intermediateCatchEvent()
						.timerWithDate("${due}")
						.endEvent()
						.done())
			.deploy();
		instants.forEach((due) -> engine.getRuntimeService()
			.startProcessInstanceByKey("waits", Variables.putValue("due", Date.from(due))));
	}

	/** What the engine would take at an instant. */
	private static List<Instant> dueAt(ProcessEngine engine, Instant now) {
		ClockUtil.setCurrentTime(Date.from(now.plusMillis(1)));
		return engine.getManagementService()
			.createJobQuery()
			.executable()
			.list()
			.stream()
			.map(Job::getDuedate)
			.map(Date::toInstant)
			.toList();
	}

	/** When a task is wanted, as the list of tasks reads it. */
	private Instant taskDue(ProcessEngine engine, Instant due) {
		Task task = engine.getTaskService().newTask();
		task.setDueDate(Date.from(due));
		engine.getTaskService().saveTask(task);
		return this.jdbc.sql("select DUE_DATE_ as due from ACT_RU_TASK where ID_ = :id")
			.param("id", task.getId())
			.query((row, number) -> row.getTimestamp("due").toInstant())
			.single();
	}

	/** What stands in the column, whatever anybody makes of it. */
	private List<LocalDateTime> written() {
		return this.jdbc.sql("select DUEDATE_ from ACT_RU_JOB").query(LocalDateTime.class).list();
	}

	private List<Instant> instants() {
		return written().stream().map((at) -> at.toInstant(ZoneOffset.UTC)).toList();
	}

	/**
	 * The databases that the program runs on.
	 */
	enum Kind {

		H2, POSTGRESQL

	}

	/**
	 * A program that does nothing.
	 */
	static class Nothing {

	}

}
