package org.chapeau.workflows.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.MessageFlow;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * The house rules for process models: how elements hang together.
 */
final class FlowLint {

	/** Sends within the shared zone, in one transaction with the publication. */
	private static final Set<String> SENT_AT_ONCE = Set.of("sendTask_announceRelease");

	private final BpmnModelInstance model;

	private final List<String> faults = new ArrayList<>();

	private FlowLint(BpmnModelInstance model) {
		this.model = model;
	}

	static List<String> faults(BpmnModelInstance model) {
		FlowLint lint = new FlowLint(model);
		lint.diagram();
		lint.connections();
		lint.flows();
		lint.decisions();
		lint.transactions();
		return lint.faults;
	}

	private void diagram() {
		Set<String> drawn = Stream
			.concat(all(BpmnShape.class).stream().map((shape) -> shape.getBpmnElement().getId()),
					all(BpmnEdge.class).stream().map((edge) -> edge.getBpmnElement().getId()))
			.collect(Collectors.toSet());
		Stream.of(FlowNode.class, SequenceFlow.class, MessageFlow.class, Participant.class)
			.flatMap((type) -> all(type).stream())
			.map((element) -> element.getAttributeValue("id"))
			.forEach((id) -> check(drawn.contains(id), "not in the diagram: " + id));
	}

	private void connections() {
		all(FlowNode.class).stream().filter((node) -> !onEvent(node)).forEach((node) -> {
			boolean begins = node instanceof StartEvent || node instanceof BoundaryEvent;
			check(begins != node.getIncoming().size() > 0, "wrong way in: " + node.getId());
			check((node instanceof EndEvent) != node.getOutgoing().size() > 0, "wrong way out: " + node.getId());
		});
	}

	/**
	 * The engine follows the flows, a reader of the file the nodes: both must tell the
	 * same.
	 */
	private void flows() {
		all(SequenceFlow.class).forEach((flow) -> {
			check(flow.getSource().getOutgoing().contains(flow),
					flow.getSource().getId() + " does not know of " + flow.getId());
			check(flow.getTarget().getIncoming().contains(flow),
					flow.getTarget().getId() + " does not know of " + flow.getId());
		});
	}

	private void decisions() {
		all(ExclusiveGateway.class).stream().filter(FlowLint::decides).forEach((gateway) -> {
			check(gateway.getDefault() != null, "no default flow: " + gateway.getId());
			gateway.getOutgoing()
				.forEach((flow) -> check(flow.equals(gateway.getDefault()) != (flow.getConditionExpression() != null),
						"flow needs a condition or to be the default: " + flow.getId()));
		});
		all(Gateway.class).forEach((gateway) -> check(gateway.getIncoming().size() == 1 || !decides(gateway),
				"merges and decides: " + gateway.getId()));
	}

	/**
	 * What crosses between pools does so in a transaction of its own, tried again on
	 * failure.
	 */
	private void transactions() {
		all(SendTask.class).stream()
			.filter((task) -> !SENT_AT_ONCE.contains(task.getId()))
			.forEach((task) -> check(task.isCamundaAsyncBefore(), "sends in another's transaction: " + task.getId()));
		all(StartEvent.class).stream()
			.filter((start) -> start.getParentElement() instanceof Process && !start.getEventDefinitions().isEmpty())
			.forEach((start) -> check(start.isCamundaAsyncBefore(),
					"starts in the sender's transaction: " + start.getId()));
	}

	static boolean decides(FlowNode node) {
		return (node instanceof ExclusiveGateway || node instanceof EventBasedGateway) && node.getOutgoing().size() > 1;
	}

	private static boolean onEvent(FlowNode node) {
		return node instanceof SubProcess subProcess && subProcess.triggeredByEvent();
	}

	private <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
		return this.model.getModelElementsByType(type);
	}

	private void check(boolean kept, String fault) {
		if (!kept) {
			this.faults.add(fault);
		}
	}

}
