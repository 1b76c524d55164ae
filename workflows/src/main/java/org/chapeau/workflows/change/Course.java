package org.chapeau.workflows.change;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

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
	 * them have to be gone; so have all branches of a part before the case goes on from
	 * it, unless one of them ends the whole.
	 */
	Set<String> reachableWithout(String avoided) {
		Set<String> seen = new LinkedHashSet<>();
		Set<SequenceFlow> gone = new HashSet<>();
		Set<SubProcess> begun = new LinkedHashSet<>();
		Deque<FlowNode> next = new ArrayDeque<>();
		this.model.getModelElementsByType(StartEvent.class)
			.stream()
			.filter((start) -> start.getParentElement() instanceof Process)
			.forEach(next::add);
		while (!next.isEmpty()) {
			FlowNode node = next.remove();
			if (!node.getId().equals(avoided) && seen.add(node.getId())) {
				if (node instanceof StartEvent && node.getParentElement() instanceof SubProcess part) {
					begun.add(part);
				}
				next.addAll(beginning(node));
				ways(node).forEach((way) -> go(way, gone, next));
			}
			if (next.isEmpty()) {
				List<SubProcess> ended = begun.stream().filter((part) -> canEnd(part, seen, gone)).toList();
				ended.forEach(begun::remove);
				ended.stream().flatMap(Course::waysFrom).forEach((way) -> go(way, gone, next));
			}
		}
		return seen;
	}

	private static void go(SequenceFlow way, Set<SequenceFlow> gone, Deque<FlowNode> next) {
		FlowNode node = way.getTarget();
		if (gone.add(way) && (!(node instanceof ParallelGateway) || gone.containsAll(node.getIncoming()))) {
			next.add(node);
		}
	}

	/** What may begin, by no way, once a node has been reached. */
	private List<FlowNode> beginning(FlowNode node) {
		Stream<? extends FlowNode> within = Stream.of();
		if (node instanceof SubProcess part) {
			within = of(part, StartEvent.class);
		}
		else if (node instanceof StartEvent) {
			// What may happen at any time does so only in a part that has begun.
			within = onEvents(node.getParentElement()).flatMap((part) -> of(part, StartEvent.class));
		}
		return Stream.concat(this.boundaries.getOrDefault(node.getId(), List.of()).stream(), within).toList();
	}

	/** The ways on from a node; out of a sub-process they lead once it has ended. */
	private static Stream<SequenceFlow> ways(FlowNode node) {
		return (node instanceof SubProcess) ? Stream.of() : node.getOutgoing().stream();
	}

	/**
	 * Where the case goes on once a part has ended. What interrupts a part ends it, and
	 * what only happens beside it does not.
	 */
	private static Stream<SequenceFlow> waysFrom(SubProcess part) {
		if (!part.triggeredByEvent()) {
			return part.getOutgoing().stream();
		}
		return (interrupts(part) && part.getParentElement() instanceof SubProcess whole) ? waysFrom(whole)
				: Stream.of();
	}

	/** Whether a part that has begun can have ended by the ways that are gone. */
	private boolean canEnd(SubProcess part, Set<String> seen, Set<SequenceFlow> gone) {
		List<EndEvent> ends = of(part, EndEvent.class).filter((end) -> seen.contains(end.getId())).toList();
		Set<FlowNode> ending = new HashSet<>();
		Deque<FlowNode> next = new ArrayDeque<>(ends);
		while (!next.isEmpty()) {
			FlowNode node = next.remove();
			if (ending.add(node)) {
				before(node).filter((earlier) -> canEnd(earlier, ending, gone)).forEach(next::add);
			}
		}
		return ends.stream().anyMatch(Course::terminates)
				|| of(part, StartEvent.class).anyMatch((start) -> ending.contains(start));
	}

	private static Stream<FlowNode> before(FlowNode node) {
		return (node instanceof BoundaryEvent edge) ? Stream.of(edge.getAttachedTo())
				: node.getIncoming().stream().map(SequenceFlow::getSource);
	}

	/** Whether a node leads to an end on all ways that are taken together. */
	private boolean canEnd(FlowNode node, Set<FlowNode> ending, Set<SequenceFlow> gone) {
		Predicate<SequenceFlow> ends = (way) -> gone.contains(way) && ending.contains(way.getTarget());
		return (Wiring.decides(node) ? node.getOutgoing().stream().anyMatch(ends)
				: node.getOutgoing().stream().allMatch(ends))
				|| this.boundaries.getOrDefault(node.getId(), List.of())
					.stream()
					.anyMatch((edge) -> edge.cancelActivity() && ending.contains(edge));
	}

	private static boolean terminates(EndEvent end) {
		return !end.getChildElementsByType(TerminateEventDefinition.class).isEmpty();
	}

	/**
	 * The parts of another, or of the process, that begin when something happens.
	 */
	static Stream<SubProcess> onEvents(ModelElementInstance scope) {
		return of(scope, SubProcess.class).filter(SubProcess::triggeredByEvent);
	}

	/**
	 * Whether a part that begins when something happens ends the one that it is in.
	 */
	static boolean interrupts(SubProcess onEvent) {
		return of(onEvent, StartEvent.class).allMatch(StartEvent::isInterrupting);
	}

	/**
	 * The elements of a kind that stand in a part itself.
	 */
	static <T extends FlowNode> Stream<T> of(ModelElementInstance scope, Class<T> type) {
		Stream<FlowElement> elements = (scope instanceof SubProcess part) ? part.getFlowElements().stream()
				: (scope instanceof Process process) ? process.getFlowElements().stream() : Stream.of();
		return elements.filter(type::isInstance).map(type::cast);
	}

}
