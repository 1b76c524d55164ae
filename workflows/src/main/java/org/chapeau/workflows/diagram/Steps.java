package org.chapeau.workflows.diagram;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.chapeau.workflows.Model;

/**
 * The steps of a process in the order of its flow: the diagram for those who read rather
 * than look. Loops aside, a step comes after all that lead to it, the straight way before
 * the ways aside; what can interrupt the whole process comes last.
 */
public final class Steps {

	private final BpmnModelInstance model;

	private final Set<FlowNode> visited = new HashSet<>();

	private Steps(BpmnModelInstance model) {
		this.model = model;
	}

	/**
	 * The steps of a model of this module.
	 */
	public static List<Step> of(Model model) {
		return new Steps(BpmnModels.read(model)).list();
	}

	/**
	 * The steps of any model with diagram data.
	 * @param model the XML of the model; read, but not closed
	 * @throws org.camunda.bpm.model.xml.ModelParseException if it is not a BPMN model
	 */
	public static List<Step> of(InputStream model) {
		return new Steps(Bpmn.readModelFromStream(model)).list();
	}

	private List<Step> list() {
		List<FlowNode> order = new ArrayList<>();
		for (Process process : this.model.getModelElementsByType(Process.class)) {
			order.addAll(order(process.getFlowElements()));
			process.getFlowElements()
				.stream()
				.filter((element) -> element instanceof SubProcess onEvent && onEvent.triggeredByEvent())
				.forEach((onEvent) -> order.addAll(order(((SubProcess) onEvent).getFlowElements())));
		}
		return order.stream().flatMap((node) -> step(node).stream()).toList();
	}

	/**
	 * Orders a scope so that, loops aside, every node stands after those that lead to it:
	 * a node is put in front once all that follows it is in place.
	 */
	private Deque<FlowNode> order(Collection<FlowElement> scope) {
		Deque<FlowNode> order = new ArrayDeque<>();
		scope.stream()
			.filter(StartEvent.class::isInstance)
			.map(StartEvent.class::cast)
			.forEach((start) -> place(start, scope, order));
		return order;
	}

	private void place(FlowNode node, Collection<FlowElement> scope, Deque<FlowNode> order) {
		if (!this.visited.add(node)) {
			return;
		}
		boundaries(node, scope).forEach((boundary) -> place(boundary, scope, order));
		for (FlowNode next : asideFirst(node)) {
			place(next, scope, order);
		}
		if (node instanceof SubProcess subProcess) {
			order(subProcess.getFlowElements()).descendingIterator().forEachRemaining(order::addFirst);
		}
		order.addFirst(node);
	}

	/**
	 * What follows a node, the straight way last, so that it is placed before the ways
	 * aside. Where all ways are taken at once, the straight one is the longest and comes
	 * after the others.
	 */
	private List<FlowNode> asideFirst(FlowNode node) {
		Comparator<FlowNode> aside = Comparator.comparingDouble((next) -> Math.abs(height(next) - height(node)));
		List<FlowNode> following = new ArrayList<>(node.getOutgoing().stream().map(SequenceFlow::getTarget).toList());
		following.sort((node instanceof ParallelGateway) ? aside : aside.reversed());
		return following;
	}

	private static Stream<BoundaryEvent> boundaries(FlowNode node, Collection<FlowElement> scope) {
		return scope.stream()
			.filter(BoundaryEvent.class::isInstance)
			.map(BoundaryEvent.class::cast)
			.filter((boundary) -> boundary.getAttachedTo().equals(node));
	}

	private double height(FlowNode node) {
		return this.model.getModelElementsByType(BpmnShape.class)
			.stream()
			.filter((shape) -> node.equals(shape.getBpmnElement()))
			.mapToDouble((shape) -> Box.of(shape.getBounds()).centerY())
			.findFirst()
			.orElse(0);
	}

	private static Optional<Step> step(FlowNode node) {
		return kind(node).map((kind) -> new Step(node.getId(), Shapes.name(node.getName()), kind));
	}

	private static Optional<Step.Kind> kind(FlowNode node) {
		if (node instanceof UserTask) {
			return Optional.of(Step.Kind.TASK);
		}
		if (node instanceof ReceiveTask || node instanceof IntermediateCatchEvent) {
			return Optional.of(Step.Kind.WAIT);
		}
		if (node instanceof Task) {
			return Optional.of(Step.Kind.SYSTEM);
		}
		return (node instanceof EndEvent) ? Optional.of(Step.Kind.END) : Optional.empty();
	}

}
