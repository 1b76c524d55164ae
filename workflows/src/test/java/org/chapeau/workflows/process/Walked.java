package org.chapeau.workflows.process;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.TransactionContext;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Remembers what the tests have walked in the models: the nodes they have entered, the
 * flows they have taken, and what each event has cut off. What was rolled back has not
 * been walked.
 */
final class Walked extends AbstractBpmnParseListener implements HistoryEventHandler {

	private final Set<String> steps = new HashSet<>();

	private final Map<TransactionContext, Transaction> running = new IdentityHashMap<>();

	/** Whether a node has been entered, or a flow taken. */
	boolean walked(String process, String element) {
		return this.steps.contains(step(process, element));
	}

	/**
	 * Whether an event has begun while the same instance stood at a node, and ended it.
	 */
	boolean cutOff(String process, String event, String node) {
		return this.steps.contains(cut(process, event, node));
	}

	@Override
	public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
		flow.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) this::taken);
	}

	private void taken(DelegateExecution execution) {
		String process = execution.getProcessDefinitionId().split(":")[0];
		transaction().steps.add(step(process, execution.getCurrentTransitionId()));
	}

	@Override
	public void handleEvent(HistoryEvent event) {
		if (event instanceof HistoricActivityInstanceEventEntity activity) {
			if (event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_START)) {
				transaction().entered(activity);
			}
			else if (event.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_END) && activity.isCanceled()) {
				transaction().ended.add(activity);
			}
		}
	}

	@Override
	public void handleEvents(List<HistoryEvent> events) {
		events.forEach(this::handleEvent);
	}

	private Transaction transaction() {
		return this.running.computeIfAbsent(Context.getCommandContext().getTransactionContext(), this::begin);
	}

	private Transaction begin(TransactionContext context) {
		context.addTransactionListener(TransactionState.COMMITTED,
				(command) -> this.steps.addAll(this.running.remove(context).steps));
		context.addTransactionListener(TransactionState.ROLLED_BACK, (command) -> this.running.remove(context));
		return new Transaction();
	}

	private static String step(String process, String element) {
		return process + ":" + element;
	}

	private static String cut(String process, String event, String node) {
		return step(process, event) + " at " + node;
	}

	/**
	 * What a transaction has walked so far.
	 */
	private static final class Transaction {

		final Set<String> steps = new HashSet<>();

		final Set<HistoricActivityInstanceEventEntity> ended = new HashSet<>();

		void entered(HistoricActivityInstanceEventEntity entered) {
			String process = entered.getProcessDefinitionKey();
			this.steps.add(step(process, entered.getActivityId()));
			this.ended.stream()
				.filter((node) -> node.getProcessInstanceId().equals(entered.getProcessInstanceId()))
				.forEach((node) -> this.steps.add(cut(process, entered.getActivityId(), node.getActivityId())));
		}

	}

}
