package org.chapeau.workflows.change;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/**
 * Where a case can get to. Conditions are not looked at: every way is taken for possible.
 */
final class Course {

	private final BpmnModelInstance model;

	/** What stands at the edge of which activity. */
	private final Map<String, List<BoundaryEvent>> boundaries;

	Course(BpmnModelInstance model) {
		this.model = model;
		this.boundaries = model.getModelElementsByType(BoundaryEvent.class)
			.stream()
			.collect(Collectors.groupingBy((boundary) -> boundary.getAttachedTo().getId()));
	}

	/**
	 * What can be reached from the beginning of the process and of what interrupts it,
	 * the nearest first.
	 */
	Set<String> reachable() {
		return reachableWithout("");
	}

	/**
	 * What can be reached without ever coming to a certain node. Where ways join, all of
	 * them have to be gone.
	 */
	Set<String> reachableWithout(String avoided) {
		Set<String> seen = new LinkedHashSet<>();
		Set<SequenceFlow> gone = new HashSet<>();
		Deque<FlowNode> next = new ArrayDeque<>();
		this.model.getModelElementsByType(StartEvent.class)
			.stream()
			.filter((start) -> start.getParentElement() instanceof Process
					|| start.getParentElement() instanceof SubProcess scope && scope.triggeredByEvent())
			.forEach(next::add);
		while (!next.isEmpty()) {
			FlowNode node = next.remove();
			if (!node.getId().equals(avoided) && seen.add(node.getId())) {
				next.addAll(this.boundaries.getOrDefault(node.getId(), List.of()));
				if (node instanceof SubProcess scope) {
					starts(scope).forEach(next::add);
				}
				ways(node).filter((way) -> gone.add(way) && opens(way.getTarget(), gone))
					.map(SequenceFlow::getTarget)
					.forEach(next::add);
			}
		}
		return seen;
	}

	private static boolean opens(FlowNode node, Set<SequenceFlow> gone) {
		return !(node instanceof ParallelGateway) || gone.containsAll(node.getIncoming());
	}

	private static Stream<FlowNode> starts(SubProcess scope) {
		return scope.getFlowElements().stream().filter(StartEvent.class::isInstance).map(StartEvent.class::cast);
	}

	/** The ways on from a node; out of a sub-process they lead from its ends. */
	private static Stream<SequenceFlow> ways(FlowNode node) {
		if (node instanceof EndEvent && node.getParentElement() instanceof SubProcess scope) {
			return scope.getOutgoing().stream();
		}
		return (node instanceof SubProcess) ? Stream.of() : node.getOutgoing().stream();
	}

}
