package org.chapeau.app.process;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.chapeau.text.Party;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The versions of a side's own processes in the engine. New cases begin on the latest;
 * cases that run go on with the one they began with.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Definitions {

	/** What tells a deployment of a side's own from one of the program. */
	static final String OF_THE_SIDE = "side";

	private final ProcessEngine engine;

	private final PartyModels models;

	Definitions(ProcessEngine engine, PartyModels models) {
		this.engine = engine;
		this.models = models;
	}

	/**
	 * The keys of the processes that are a side's own.
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public List<String> processes(Party party) {
		return List.copyOf(this.models.processes(party).keySet());
	}

	/**
	 * The model that a side begins with: the one of its installation, or else the one
	 * that comes with the program. Nothing if it is not a process of the side.
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public Optional<byte[]> builtIn(Party party, String process) {
		return Optional.ofNullable(this.models.processes(party).get(process));
	}

	/**
	 * What the engine has against a model, in its own words; nothing is deployed.
	 */
	@Transactional(propagation = Propagation.SUPPORTS)
	public Optional<String> objection(byte[] model) {
		ProcessEngineConfigurationImpl settings = (ProcessEngineConfigurationImpl) this.engine
			.getProcessEngineConfiguration();
		return settings.getCommandExecutorTxRequired().execute((context) -> {
			try {
				new BpmnParser(settings.getExpressionManager(), settings.getBpmnParseFactory()).createParse()
					.sourceInputStream(new ByteArrayInputStream(model))
					.deployment(new DeploymentEntity())
					.execute();
				return Optional.empty();
			}
			// Caught here, so that it ends the question and not the transaction.
			catch (ProcessEngineException ex) {
				return Optional.of(String.valueOf(ex.getMessage()));
			}
		});
	}

	/**
	 * Lets new cases of a side begin on a model of its own.
	 * @param number the side's own number of the version
	 * @return the id of the definition
	 */
	public String deploy(Party party, String process, int number, byte[] model) {
		own(party, process);
		return deploy(process, named(party, party.code() + " " + process + " " + number).source(OF_THE_SIDE)
			.addInputStream(process + ".bpmn", new ByteArrayInputStream(model)));
	}

	/**
	 * Lets new cases of a side begin again on the model it began with. A later program
	 * brings its later model, as if there had never been another.
	 * @return the id of the definition
	 */
	public String deployBuiltIn(Party party, String process) {
		return deploy(process, named(party, party.code()).addInputStream("models/" + process + ".bpmn",
				new ByteArrayInputStream(own(party, process))));
	}

	/**
	 * The versions of a side's process that the engine has, the latest first.
	 */
	@Transactional(readOnly = true)
	public List<Deployed> of(Party party, String process) {
		return this.engine.getRepositoryService()
			.createProcessDefinitionQuery()
			.tenantIdIn(party.code())
			.processDefinitionKey(process)
			.orderByProcessDefinitionVersion()
			.desc()
			.list()
			.stream()
			.map((definition) -> new Deployed(definition.getId(), running(party, definition)))
			.toList();
	}

	private long running(Party party, ProcessDefinition definition) {
		return this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.tenantIdIn(party.code())
			.processDefinitionId(definition.getId())
			.count();
	}

	private DeploymentBuilder named(Party party, String name) {
		return this.engine.getRepositoryService().createDeployment().name(name).tenantId(party.code());
	}

	private static String deploy(String process, DeploymentBuilder deployment) {
		List<ProcessDefinition> definitions = deployment.deployWithResult().getDeployedProcessDefinitions();
		if (definitions.size() != 1 || !definitions.get(0).getKey().equals(process)) {
			throw new IllegalStateException("Not one process " + process);
		}
		return definitions.get(0).getId();
	}

	private byte[] own(Party party, String process) {
		return builtIn(party, process)
			.orElseThrow(() -> new IllegalArgumentException(process + " is not a process of " + party.code()));
	}

	/**
	 * A version of a process in the engine.
	 *
	 * @param id the id of the definition
	 * @param running how many cases run on it
	 */
	public record Deployed(String id, long running) {
	}

}
