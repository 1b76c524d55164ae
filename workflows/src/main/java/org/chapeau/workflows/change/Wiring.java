package org.chapeau.workflows.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageFlow;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.chapeau.workflows.change.ModelFault.Kind;
import org.jspecify.annotations.Nullable;

/**
 * How the elements of a model hang together, and that all of them are drawn. The
 * program's own models are held to the same rules.
 */
public final class Wiring {

	private final BpmnModelInstance model;

	private final List<ModelFault> faults = new ArrayList<>();

	private Wiring(BpmnModelInstance model) {
		this.model = model;
	}

	/**
	 * What is wrong with a model whose references all lead somewhere.
	 */
	public static List<ModelFault> faults(BpmnModelInstance model) {
		Wiring wiring = new Wiring(model);
		wiring.diagram();
		wiring.names();
		wiring.connections();
		wiring.flows();
		wiring.decisions();
		wiring.transactions();
		return wiring.faults;
	}

	private void diagram() {
		Set<String> drawn = Stream
			.concat(all(BpmnShape.class).stream().map(BpmnShape::getBpmnElement),
					all(BpmnEdge.class).stream().map(BpmnEdge::getBpmnElement))
			.map(BaseElement::getId)
			.collect(Collectors.toSet());
		if (drawn.isEmpty()) {
			check(false, Kind.NO_DIAGRAM);
			return;
		}
		Stream.of(FlowNode.class, SequenceFlow.class, MessageFlow.class, Participant.class)
			.flatMap((type) -> all(type).stream())
			.map(BaseElement.class::cast)
			.forEach((element) -> check(drawn.contains(element.getId()), Kind.NOT_DRAWN, Traits.label(element)));
		all(BpmnShape.class).forEach((shape) -> check(isDrawable(shape.getBounds()), Kind.BAD_DRAWING,
				Traits.label(shape.getBpmnElement())));
		all(BpmnEdge.class).forEach((edge) -> check(
				edge.getWaypoints().size() > 1 && edge.getWaypoints().stream().allMatch(Wiring::isDrawable),
				Kind.BAD_DRAWING, Traits.label(edge.getBpmnElement())));
	}

	private static boolean isDrawable(@Nullable Bounds bounds) {
		return bounds != null && isFinite(bounds.getX()) && isFinite(bounds.getY()) && isFinite(bounds.getWidth())
				&& isFinite(bounds.getHeight()) && bounds.getWidth() > 0 && bounds.getHeight() > 0;
	}

	private static boolean isDrawable(Waypoint point) {
		return isFinite(point.getX()) && isFinite(point.getY());
	}

	/** A number that is none, such as INF, is read as nothing at all. */
	private static boolean isFinite(@Nullable Double number) {
		return number != null && Double.isFinite(number);
	}

	/** What has a place in the list of steps has a name there. */
	private void names() {
		all(FlowNode.class).stream()
			.filter((node) -> node instanceof Task || node instanceof EndEvent
					|| node instanceof IntermediateCatchEvent)
			.forEach((node) -> check(node.getName() != null && !node.getName().isBlank(), Kind.NO_NAME, node.getId()));
	}

	private void connections() {
		all(FlowNode.class).stream().filter((node) -> !onEvent(node)).forEach((node) -> {
			boolean begins = node instanceof StartEvent || node instanceof BoundaryEvent;
			check(begins != node.getIncoming().size() > 0, Kind.WAY_IN, Traits.label(node));
			check((node instanceof EndEvent) != node.getOutgoing().size() > 0, Kind.WAY_OUT, Traits.label(node));
		});
	}

	/**
	 * The engine follows the flows, a reader of the file the nodes: both must tell the
	 * same.
	 */
	private void flows() {
		all(SequenceFlow.class).forEach((flow) -> {
			check(flow.getSource().getOutgoing().contains(flow), Kind.FLOW_MISMATCH, Traits.label(flow.getSource()),
					flow.getId());
			check(flow.getTarget().getIncoming().contains(flow), Kind.FLOW_MISMATCH, Traits.label(flow.getTarget()),
					flow.getId());
		});
	}

	private void decisions() {
		all(ExclusiveGateway.class).stream().filter(Wiring::decides).forEach((gateway) -> {
			check(gateway.getDefault() != null, Kind.NO_DEFAULT, Traits.label(gateway));
			gateway.getOutgoing()
				.forEach((flow) -> check(flow.equals(gateway.getDefault()) != (flow.getConditionExpression() != null),
						Kind.CONDITION, way(flow)));
		});
		all(SequenceFlow.class).stream()
			.filter((flow) -> !decides(flow.getSource()) || flow.getSource() instanceof EventBasedGateway)
			.forEach((flow) -> check(flow.getConditionExpression() == null, Kind.CONDITION, way(flow)));
	}

	/**
	 * What crosses between pools does so in a transaction of its own, tried again on
	 * failure.
	 */
	private void transactions() {
		all(SendTask.class)
			.forEach((task) -> check(task.isCamundaAsyncBefore(), Kind.SENDS_AT_ONCE, Traits.label(task)));
		all(StartEvent.class).stream()
			.filter((start) -> start.getParentElement() instanceof Process && !start.getEventDefinitions().isEmpty())
			.forEach((start) -> check(start.isCamundaAsyncBefore(), Kind.STARTS_AT_ONCE, Traits.label(start)));
	}

	private static String way(SequenceFlow flow) {
		return Traits.label(flow.getSource()) + " → " + Traits.label(flow.getTarget());
	}

	/**
	 * Whether a node has more than one way on, of which one is taken.
	 */
	public static boolean decides(FlowNode node) {
		return (node instanceof ExclusiveGateway || node instanceof EventBasedGateway) && node.getOutgoing().size() > 1;
	}

	private static boolean onEvent(FlowNode node) {
		return node instanceof SubProcess subProcess && subProcess.triggeredByEvent();
	}

	private <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
		return this.model.getModelElementsByType(type);
	}

	private void check(boolean kept, Kind kind, String... arguments) {
		if (!kept) {
			this.faults.add(ModelFault.of(kind, arguments));
		}
	}

}
