package org.chapeau.app.load;

import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import javax.sql.DataSource;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.jobexecutor.CallerRunsRejectedJobsHandler;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.chapeau.app.process.EngineIndexes;
import org.chapeau.workflows.Delegates;
import org.chapeau.workflows.Messages;
import org.chapeau.workflows.Model;
import org.chapeau.workflows.Models;
import org.chapeau.workflows.Participants;
import org.chapeau.workflows.TimeLimits;
import org.chapeau.workflows.Variables;

import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * The same models on an engine of their own, whose delegates carry the messages between
 * the pools and do nothing else: what the engine alone costs. Its jobs run in as many
 * threads as the program's, and its transactions are Spring's, as the program's are.
 */
final class BareEngine implements AutoCloseable {

	private static final List<String> PARTIES = List.of("EU", "JP");

	/** The dossiers and parties that ask their legal adviser now. */
	private static final Set<String> ADVISED = ConcurrentHashMap.newKeySet();

	private final ProcessEngine engine;

	/**
	 * Builds the engine.
	 * @param own the program whose settings it takes over
	 * @param runs whether its jobs run by themselves
	 */
	BareEngine(LoadProgram program, Cast cast, boolean runs) throws Exception {
		DataSource database = program.another();
		SpringProcessEngineConfiguration settings = new SpringProcessEngineConfiguration();
		settings.setProcessEngineName("bare");
		settings.setDataSource(database);
		settings.setTransactionManager(new JdbcTransactionManager(database));
		settings.setTransactionsExternallyManaged(true);
		settings.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
		settings.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
		settings.setIdGenerator(new StrongUuidGenerator());
		settings.setDmnFeelEnableLegacyBehavior(true);
		settings.setMetricsEnabled(false);
		settings.setTaskMetricsEnabled(false);
		settings.setJobExecutor(executor(program));
		settings.setJobExecutorActivate(runs);
		settings.setBeans(beans(cast));
		settings.setProcessEnginePlugins(List.of(new EngineIndexes()));
		this.engine = settings.buildProcessEngine();
		for (List<Model> models : Models.deployments()) {
			deploy(models);
		}
	}

	private static DefaultJobExecutor executor(LoadProgram program) {
		SpringJobExecutor own = program.bean(SpringJobExecutor.class);
		ThreadPoolTaskExecutor threads = program.context().getBean("engineThreads", ThreadPoolTaskExecutor.class);
		DefaultJobExecutor executor = new DefaultJobExecutor();
		executor.setCorePoolSize(threads.getCorePoolSize());
		executor.setMaxPoolSize(threads.getMaxPoolSize());
		executor.setQueueSize(threads.getQueueCapacity());
		executor.setRejectedJobsHandler(new CallerRunsRejectedJobsHandler());
		executor.setWaitTimeInMillis(own.getWaitTimeInMillis());
		executor.setMaxWait(own.getMaxWait());
		executor.setLockTimeInMillis(own.getLockTimeInMillis());
		executor.setMaxJobsPerAcquisition(own.getMaxJobsPerAcquisition());
		return executor;
	}

	private void deploy(List<Model> models) throws Exception {
		DeploymentBuilder deployment = this.engine.getRepositoryService().createDeployment();
		String tenant = models.get(0).tenant();
		if (tenant != null) {
			deployment.tenantId(tenant);
		}
		for (Model model : models) {
			try (InputStream stream = model.open()) {
				deployment.addInputStream(model.resource(), stream);
			}
		}
		deployment.deploy();
	}

	ProcessEngine engine() {
		return this.engine;
	}

	@Override
	public void close() {
		this.engine.close();
	}

	private static Map<Object, Object> beans(Cast cast) {
		Map<Object, Object> beans = new HashMap<>();
		for (String empty : List.of(Delegates.REOPEN_TEXT, Delegates.REMIND_UNITS, Delegates.RECORD_SILENCE,
				Delegates.RECORD_ADOPTION, Delegates.ASSEMBLE_DOCUMENTS, Delegates.DISARM_RELEASE, Delegates.PUBLISH)) {
			bean(beans, empty, (execution) -> {
			});
		}
		negotiation(beans);
		bean(beans, Delegates.PROPOSE_UNITS,
				(execution) -> execution.setVariable(Variables.LEGAL_NEEDED, cast.legal().contains(party(execution))));
		bean(beans, Delegates.OPEN_CONSULTATION, (execution) -> ask(execution, false));
		bean(beans, Delegates.ASK_LEGAL_ADVISER, (execution) -> {
			execution.setVariable(Variables.LEGAL_NEEDED, false);
			ask(execution, true);
		});
		bean(beans, Delegates.TRANSMIT_ANSWER, (execution) -> answer(execution, Messages.PARTY_ANSWERED));
		bean(beans, Delegates.DETERMINE_CHAIN, (execution) -> execution.setVariable(Variables.DRAFTING, true));
		bean(beans, Delegates.ADVANCE_CHAIN, (execution) -> advance(execution, cast.chain()));
		bean(beans, Delegates.CONFIRM_APPROVAL, (execution) -> answer(execution, Messages.PARTY_APPROVED));
		beans.put(Delegates.PARTICIPANTS, cast);
		beans.put(Delegates.TIME_LIMITS, new InTwoDays());
		return beans;
	}

	private static void negotiation(Map<Object, Object> beans) {
		bean(beans, Delegates.TRANSMIT_TEXT, (execution) -> PARTIES.forEach((party) -> startInPool(runtime(execution),
				Messages.TEXT_TRANSMITTED, party, dossier(execution), Map.of(Variables.ROUND, 1))));
		bean(beans, Delegates.COMPILE_ROUND, (execution) -> {
			execution.setVariable(Variables.CLEAN, true);
			execution.setVariable(Variables.REFUSED, false);
		});
		bean(beans, Delegates.LOCK_TEXT, (execution) -> execution.setVariable(Variables.TEXT_HASH, "hash"));
		bean(beans, Delegates.REQUEST_APPROVAL,
				(execution) -> PARTIES.forEach((party) -> startInPool(runtime(execution), Messages.APPROVAL_REQUESTED,
						party, dossier(execution),
						Map.of(Variables.TEXT_HASH, execution.getVariable(Variables.TEXT_HASH)))));
		bean(beans, Delegates.REQUEST_RELEASE,
				(execution) -> toShared(execution, Messages.RELEASE_REQUESTED)
					.setVariables(Map.of(Variables.DOSSIER_ID, dossier(execution), Variables.TEXT_HASH, "hash"))
					.correlateStartMessage());
	}

	static void startInPool(RuntimeService runtime, String message, String party, String dossier,
			Map<String, Object> variables) {
		runtime.createMessageCorrelation(message)
			.tenantId(party)
			.processInstanceBusinessKey(dossier)
			.setVariable(Variables.DOSSIER_ID, dossier)
			.setVariable(Variables.PARTY, party)
			.setVariables(variables)
			.correlateStartMessage();
	}

	private static void ask(DelegateExecution execution, boolean legal) {
		execution.setVariable(Variables.LEGAL_TURN, legal);
		execution.setVariable(Variables.OPINION_REMINDER, in(Duration.ofDays(6)));
		execution.setVariable(Variables.OPINION_DEADLINE, in(Duration.ofDays(10)));
		String who = dossier(execution) + party(execution);
		if (legal) {
			ADVISED.add(who);
		}
		else {
			ADVISED.remove(who);
		}
	}

	@SuppressWarnings("unchecked")
	private static void advance(DelegateExecution execution, List<List<String>> chain) {
		boolean drafted = Boolean.TRUE.equals(execution.getVariable(Variables.DRAFTING));
		int next = drafted ? 0 : chain.indexOf((List<String>) execution.getVariable(Variables.APPROVERS)) + 1;
		execution.setVariable(Variables.DRAFTING, false);
		boolean complete = next == chain.size();
		execution.setVariable(Variables.CHAIN_COMPLETE, complete);
		if (!complete) {
			execution.setVariable(Variables.APPROVERS, new ArrayList<>(chain.get(next)));
		}
	}

	private static void bean(Map<Object, Object> beans, String name, JavaDelegate delegate) {
		beans.put(name, delegate);
	}

	private static void answer(DelegateExecution execution, String message) {
		toShared(execution, message).localVariableEquals(Variables.PARTY, party(execution)).correlate();
	}

	private static MessageCorrelationBuilder toShared(DelegateExecution execution, String message) {
		return runtime(execution).createMessageCorrelation(message)
			.withoutTenantId()
			.processInstanceBusinessKey(dossier(execution));
	}

	private static RuntimeService runtime(DelegateExecution execution) {
		return execution.getProcessEngineServices().getRuntimeService();
	}

	private static String dossier(DelegateExecution execution) {
		return execution.getProcessBusinessKey();
	}

	private static String party(DelegateExecution execution) {
		return execution.getTenantId();
	}

	private static Date in(Duration duration) {
		return Date.from(Instant.now().plus(duration));
	}

	/**
	 * By when everything is due, which the program finds by its calendars.
	 */
	private static final class InTwoDays implements TimeLimits {

		@Override
		public Date due(String dossierId, String party, String form) {
			return in(Duration.ofDays(2));
		}

		@Override
		public Date dueBefore(String dossierId, String party, String form, Date latest) {
			return latest;
		}

	}

	/**
	 * Who takes part, which the program finds by its tables and the realm.
	 *
	 * @param units the units asked, by party
	 * @param legal the parties that ask a legal adviser
	 * @param chain the approvers of the kessai
	 * @param delegations the delegations of the silence procedure
	 */
	record Cast(Map<String, List<String>> units, List<String> legal, List<List<String>> chain,
			List<String> delegations) implements Participants {

		@Override
		public Collection<String> parties(String dossierId) {
			return PARTIES;
		}

		@Override
		public String holders(String party, String role) {
			return party + "/" + role;
		}

		@Override
		public Collection<String> unitsAsked(String dossierId, String party) {
			return ADVISED.contains(dossierId + party) ? List.of(party + "/legal-adviser") : this.units.get(party);
		}

		@Override
		public Collection<String> delegations(String party) {
			return this.delegations;
		}

	}

}
