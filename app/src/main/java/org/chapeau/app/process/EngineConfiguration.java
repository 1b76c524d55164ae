package org.chapeau.app.process;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.jobexecutor.CallerRunsRejectedJobsHandler;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.chapeau.app.kernel.MachineZone;
import org.chapeau.app.kernel.Zone;
import org.chapeau.text.Party;
import org.chapeau.workflows.Delegates;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The engine, wired by hand on the program's own data source and transaction manager, so
 * that completing a task and changing a clause commit together. See
 * {@code docs/adr/0002-engine-wired-by-hand.md}.
 */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

	private static final int WAIT_MILLIS = 2_000;

	private static final int LOCK_MILLIS = 20_000;

	private static final int JOBS_AT_ONCE = 4;

	/** Each taking is a transaction of its own. */
	private static final int JOBS_TAKEN = 8;

	@Bean
	ThreadPoolTaskExecutor engineThreads() {
		ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
		threads.setThreadNamePrefix("engine-");
		threads.setCorePoolSize(JOBS_AT_ONCE);
		threads.setMaxPoolSize(JOBS_AT_ONCE);
		threads.setQueueCapacity(JOBS_TAKEN);
		return threads;
	}

	@Bean
	SpringJobExecutor jobExecutor(TaskExecutor engineThreads) {
		SpringJobExecutor executor = new SpringJobExecutor();
		executor.setTaskExecutor(engineThreads);
		executor.setRejectedJobsHandler(new CallerRunsRejectedJobsHandler());
		// With the defaults an idle node takes nothing for up to a minute.
		executor.setWaitTimeInMillis(WAIT_MILLIS);
		executor.setMaxWait(WAIT_MILLIS);
		executor.setLockTimeInMillis(LOCK_MILLIS);
		executor.setMaxJobsPerAcquisition(JOBS_TAKEN);
		return executor;
	}

	@Bean
	@DependsOn("flywayInitializer")
	SpringProcessEngineConfiguration engineSettings(DataSource dataSource, PlatformTransactionManager transactions,
			SpringJobExecutor jobExecutor, ListableBeanFactory beans, WhoTakesPart participants, DueDates timeLimits,
			ApplicationEventPublisher events) {
		SpringProcessEngineConfiguration settings = new SpringProcessEngineConfiguration();
		settings.setProcessEngineName("chapeau");
		settings.setDataSource(dataSource);
		settings.setTransactionManager(transactions);
		settings.setTransactionsExternallyManaged(true);
		settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
		settings.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
		settings.setIdGenerator(new StrongUuidGenerator());
		settings.setJobExecutor(jobExecutor);
		settings.setJobExecutorActivate(false);
		// JUEL reads the tables, not the Scala FEEL engine: a tenth of the time, and less
		// to start.
		settings.setDmnFeelEnableLegacyBehavior(true);
		settings.setFailedJobRetryTimeCycle("R5/PT10S");
		settings.setFailedJobCommandFactory(new PatientRetries());
		settings.setMetricsEnabled(false);
		settings.setTaskMetricsEnabled(false);

		settings.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new OfferedWork(events))));
		settings.setProcessEnginePlugins(List.of(new EngineIndexes()));
		Map<Object, Object> visible = steps(beans);
		visible.put(Delegates.PARTICIPANTS, participants);
		visible.put(Delegates.TIME_LIMITS, timeLimits);
		settings.setBeans(visible);
		return settings;
	}

	/**
	 * A model, which a side may have made itself, reaches the steps, the participants and
	 * the time limits, and no other bean.
	 */
	private static Map<Object, Object> steps(ListableBeanFactory beans) {
		Map<Object, Object> visible = new HashMap<>();
		for (String name : Set.of(beans.getBeanNamesForType(Step.class, true, false))) {
			JavaDelegate delegate = (execution) -> {
				// Whoever has brought the process this far, its steps work for its own
				// side.
				try (Zone zone = zone(execution.getTenantId())) {
					execution.setVariables(beans.getBean(name, Step.class).run(new StepContext(execution)));
				}
			};
			visible.put(name, delegate);
		}
		return visible;
	}

	private static Zone zone(@Nullable String tenant) {
		return (tenant != null) ? Zone.of(new Party(tenant)) : Zone.ofAll();
	}

	@Bean
	EngineTimes engineTimes(JdbcClient jdbc,
			@Value("${chapeau.engine.written-in:#{null}}") @Nullable ZoneId writtenIn) {
		return new EngineTimes(jdbc, writtenIn, MachineZone.found());
	}

	@Bean
	ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration engineSettings, StartTurn turn,
			EngineTimes times) {
		ProcessEngineFactoryBean engine = new OneAtATime(turn, times);
		engine.setProcessEngineConfiguration(engineSettings);
		return engine;
	}

}
