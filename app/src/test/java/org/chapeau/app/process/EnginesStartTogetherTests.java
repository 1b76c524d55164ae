package org.chapeau.app.process;

import java.sql.Connection;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.chapeau.app.fixtures.PostgresDatabase;
import org.chapeau.app.kernel.MachineZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nodes that start at the same moment on a database without tables: one makes the
 * engine's, and the others find them made.
 */
class EnginesStartTogetherTests {

	private static final int NODES = 3;

	private PostgresDatabase database;

	@BeforeAll
	static void leaveTheZoneOfTheMachine() {
		MachineZone.leave();
	}

	@BeforeEach
	void aDatabaseWithoutTheEnginesTables() throws Exception {
		this.database = PostgresDatabase.create();
		try (Connection connection = this.database.asProgram().getConnection()) {
			ScriptUtils.executeSqlScript(connection, new ClassPathResource("db/migration/V71__engine_start.sql"));
			ScriptUtils.executeSqlScript(connection,
					new ClassPathResource("db/migration/V91__zone_of_engine_times.sql"));
		}
	}

	@AfterEach
	void drop() throws Exception {
		this.database.close();
	}

	@Test
	void oneMakesTheTablesAndTheOthersFindThem() throws Exception {
		CyclicBarrier start = new CyclicBarrier(NODES);
		ExecutorService nodes = Executors.newFixedThreadPool(NODES);
		List<ProcessEngine> engines = new ArrayList<>();
		try {
			List<Future<ProcessEngine>> started = IntStream.range(0, NODES).mapToObj((node) -> nodes.submit(() -> {
				ProcessEngineFactoryBean engine = engine("node-" + node);
				start.await();
				return engine.getObject();
			})).toList();
			for (Future<ProcessEngine> one : started) {
				engines.add(one.get());
			}
		}
		finally {
			nodes.shutdownNow();
			engines.forEach(ProcessEngine::close);
		}
		assertThat(JdbcClient.create(this.database.asProgram())
			.sql("select count(*) from act_ge_property where name_ = 'schema.version'")
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void oneThatStartsWaitsForNobodyWhoIsAtWork() throws Exception {
		engine("first").getObject().close();
		JdbcClient.create(this.database.asSuperuser())
			.sql("alter role " + this.database.role() + " set lock_timeout = '5s'")
			.update();
		try (Connection atWork = this.database.asProgram().getConnection()) {
			atWork.setAutoCommit(false);
			for (String table : List.of("act_ru_task", "act_ru_variable", "act_ru_identitylink", "act_ru_execution")) {
				atWork.createStatement().execute("lock table " + table + " in row exclusive mode");
			}
			engine("second").getObject().close();
		}
		finally {
			JdbcClient.create(this.database.asSuperuser())
				.sql("alter role " + this.database.role() + " reset lock_timeout")
				.update();
		}
	}

	@Test
	void theyHaveTheirTurnsOneAfterAnother() throws Exception {
		AtomicInteger atOnce = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		List<String> done = Collections.synchronizedList(new ArrayList<>());
		ExecutorService nodes = Executors.newFixedThreadPool(NODES);
		try {
			List<Future<?>> all = IntStream.range(0, NODES).<Future<?>>mapToObj((node) -> nodes.submit(() -> {
				turn(this.database.asProgram()).during(() -> {
					most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
					if (done.isEmpty()) {
						untilAllOthersWait(atOnce);
						done.add("node-" + node);
					}
					atOnce.decrementAndGet();
				});
				return null;
			})).toList();
			for (Future<?> one : all) {
				one.get();
			}
		}
		finally {
			nodes.shutdownNow();
		}
		assertThat(most).hasValue(1);
		assertThat(done).hasSize(1);
	}

	/** Or somebody else is there as well, who should have waited. */
	private void untilAllOthersWait(AtomicInteger atOnce) {
		JdbcClient server = JdbcClient.create(this.database.asSuperuser());
		int waiting = 0;
		while (waiting < NODES - 1 && atOnce.get() == 1) {
			waiting = server.sql("""
					select count(*) from pg_stat_activity
					where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0
					""").query(Integer.class).single();
		}
	}

	@Test
	void whoHasTheTurnKeepsItHoweverLongTheyTake() throws Exception {
		JdbcClient server = JdbcClient.create(this.database.asSuperuser());
		server.sql("alter role " + this.database.role() + " set idle_in_transaction_session_timeout = '1ms'").update();
		try {
			turn(this.database.asProgram()).during(() -> {
				Instant end = now(server).plusMillis(50);
				while (now(server).isBefore(end)) {
					// As long as what is done takes longer than anybody may be idle.
				}
			});
		}
		finally {
			server.sql("alter role " + this.database.role() + " reset idle_in_transaction_session_timeout").update();
		}
	}

	private static Instant now(JdbcClient server) {
		return server.sql("select clock_timestamp()").query(OffsetDateTime.class).single().toInstant();
	}

	private static StartTurn turn(DataSource connections) {
		return new StartTurn(connections, JdbcClient.create(connections), new JdbcTransactionManager(connections));
	}

	private ProcessEngineFactoryBean engine(String name) {
		DataSource connections = this.database.asProgram();
		JdbcTransactionManager transactions = new JdbcTransactionManager(connections);
		SpringTransactionsProcessEngineConfiguration settings = new SpringTransactionsProcessEngineConfiguration();
		settings.setProcessEngineName(name);
		settings.setDataSource(connections);
		settings.setTransactionManager(transactions);
		settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
		settings.setProcessEnginePlugins(List.of(new EngineIndexes()));
		settings.setJobExecutorActivate(false);
		JdbcClient jdbc = JdbcClient.create(connections);
		ProcessEngineFactoryBean engine = new OneAtATime(new StartTurn(connections, jdbc, transactions),
				new EngineTimes(jdbc, null, MachineZone.found()));
		engine.setProcessEngineConfiguration(settings);
		return engine;
	}

}
