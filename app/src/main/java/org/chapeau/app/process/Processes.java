package org.chapeau.app.process;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.text.Party;
import org.chapeau.workflows.NegotiateStatement;
import org.chapeau.workflows.Variables;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Starts processes and carries messages between the pools. The dossier's id is the
 * business key of them all; a pool is reached by message and never by call, so that
 * neither side's processes can be seen or stopped from outside.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Processes {

	private final ProcessEngine engine;

	Processes(ProcessEngine engine) {
		this.engine = engine;
	}

	/**
	 * Starts the shared negotiation of a dossier.
	 */
	public void startNegotiation(DossierId dossier, Party penholder) {
		this.engine.getRuntimeService()
			.createProcessInstanceByKey(NegotiateStatement.KEY)
			.processDefinitionWithoutTenantId()
			.businessKey(dossier.toString())
			.setVariable(Variables.DOSSIER_ID, dossier.toString())
			.setVariable(Variables.PENHOLDER, penholder.code())
			.execute();
	}

	/**
	 * Starts, by message, a process in a party's own pool.
	 * @param variables ids and times that cross with the message; never text
	 */
	public void startInPool(String message, Party party, DossierId dossier, Map<String, Object> variables) {
		this.engine.getRuntimeService()
			.createMessageCorrelation(message)
			.tenantId(party.code())
			.processInstanceBusinessKey(dossier.toString())
			.setVariable(Variables.DOSSIER_ID, dossier.toString())
			.setVariable(Variables.PARTY, party.code())
			.setVariables(variables)
			.correlateStartMessage();
	}

	/**
	 * Starts, by message, another shared process.
	 */
	public void startShared(String message, DossierId dossier, Map<String, Object> variables) {
		this.engine.getRuntimeService()
			.createMessageCorrelation(message)
			.withoutTenantId()
			.processInstanceBusinessKey(dossier.toString())
			.setVariable(Variables.DOSSIER_ID, dossier.toString())
			.setVariables(variables)
			.correlateStartMessage();
	}

	/**
	 * Tells the shared pool what one party has answered; it waits for each party apart.
	 * @throws org.springframework.dao.OptimisticLockingFailureException if it does not
	 * wait any more
	 */
	public void answer(String message, Party party, DossierId dossier) {
		EngineRaces
			.told(() -> toShared(message, dossier).localVariableEquals(Variables.PARTY, party.code()).correlate());
	}

	/**
	 * Tells the one shared process that waits for it.
	 * @throws org.springframework.dao.OptimisticLockingFailureException if it does not
	 * wait any more
	 */
	public void tellShared(String message, DossierId dossier, Map<String, Object> variables) {
		EngineRaces.told(() -> toShared(message, dossier).setVariables(variables).correlate());
	}

	/**
	 * Tells every shared process of the dossier that waits for the message; none may.
	 */
	public void tellSharedIfWaiting(String message, DossierId dossier) {
		EngineRaces.told(() -> toShared(message, dossier).correlateAll());
	}

	/**
	 * Tells a party's processes that wait for the message; none may.
	 * @throws org.springframework.dao.OptimisticLockingFailureException if something else
	 * has taken them on in the same moment
	 */
	public void tellPoolIfWaiting(String message, Party party, DossierId dossier, Map<String, Object> variables) {
		EngineRaces.told(() -> this.engine.getRuntimeService()
			.createMessageCorrelation(message)
			.tenantId(party.code())
			.processInstanceBusinessKey(dossier.toString())
			.setVariables(variables)
			.correlateAll());
	}

	/**
	 * Whether a process of a party waits for a message.
	 */
	public boolean waits(String message, Party party, DossierId dossier) {
		return this.engine.getRuntimeService()
			.createExecutionQuery()
			.tenantIdIn(party.code())
			.processInstanceBusinessKey(dossier.toString())
			.messageEventSubscriptionName(message)
			.count() > 0;
	}

	/**
	 * Asks a party's decision table.
	 * @param inputs the inputs of the table by name
	 * @return the values of the output in the order of the rules that match
	 */
	public <T> List<T> decide(String decision, Party party, Map<String, Object> inputs, Class<T> type) {
		return this.engine.getDecisionService()
			.evaluateDecisionTableByKey(decision)
			.decisionDefinitionTenantId(party.code())
			.variables(inputs)
			.evaluate()
			.getResultList()
			.stream()
			.map((row) -> type.cast(row.values().iterator().next()))
			.toList();
	}

	private MessageCorrelationBuilder toShared(String message, DossierId dossier) {
		return this.engine.getRuntimeService()
			.createMessageCorrelation(message)
			.withoutTenantId()
			.processInstanceBusinessKey(dossier.toString());
	}

}
