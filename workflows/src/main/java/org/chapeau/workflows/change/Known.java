package org.chapeau.workflows.change;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.chapeau.workflows.change.ModelFault.Kind;

/**
 * Whether a case knows, wherever it gets to, the variables that are asked for there: on
 * whichever way it came, something has set them. One that is asked for too early, or
 * outside the part of the process that has it, would stop the case. Conditions are not
 * looked at: every way is taken for possible.
 */
final class Known {

	/** What may be asked for at all; anything else is named as a fault elsewhere. */
	private final Set<String> variables;

	private final Consumer<ModelFault> faults;

	private final List<FlowNode> nodes;

	private final Map<String, List<FlowNode>> sources;

	private final Map<String, StepKnowledge> steps;

	/**
	 * What is known when a case comes to a node: everything at first, and then less and
	 * less until all ways agree.
	 */
	private final Map<String, Set<String>> before = new HashMap<>();

	/**
	 * Looks at a model whose references all lead somewhere.
	 * @param variables the variables of the process
	 */
	Known(BpmnModelInstance model, Set<String> variables, Consumer<ModelFault> faults) {
		this.variables = variables;
		this.faults = faults;
		this.nodes = new Course(model).reachable()
			.stream()
			.map((id) -> (FlowNode) model.getModelElementById(id))
			.toList();
		this.steps = this.nodes.stream().collect(Collectors.toMap(FlowNode::getId, StepKnowledge::of));
		this.sources = this.nodes.stream()
			.collect(Collectors.toMap(FlowNode::getId,
					(node) -> node.getIncoming().stream().map(SequenceFlow::getSource).toList()));
	}

	void check() {
		settle();
		for (FlowNode node : this.nodes) {
			StepKnowledge step = step(node);
			Set<String> known = known(node);
			step.askedBefore().forEach((asked) -> check(node, asked, known));
			step.askedWithin().forEach((asked) -> check(node, asked, union(known, step.local())));
			step.askedAfter().forEach((asked) -> check(node, asked, after(node)));
		}
	}

	private void check(FlowNode node, String expression, Set<String> known) {
		Vocabulary.names(expression)
			.stream()
			.filter((name) -> this.variables.contains(name) && !known.contains(name))
			.forEach((name) -> this.faults.accept(ModelFault.of(Kind.NOT_KNOWN, Traits.label(node), name)));
	}

	private void settle() {
		boolean settled;
		do {
			settled = true;
			for (FlowNode node : this.nodes) {
				Set<String> known = coming(node);
				settled &= known.equals(this.before.put(node.getId(), known));
			}
		}
		while (!settled);
	}

	private Set<String> coming(FlowNode node) {
		if (node instanceof StartEvent) {
			return union(entering(node.getParentElement()), step(node).told());
		}
		if (node instanceof BoundaryEvent edge) {
			return union(known(edge.getAttachedTo()), step(node).told());
		}
		Stream<Set<String>> ways = this.sources.get(node.getId()).stream().map(this::after);
		// All ways have been gone where they join, and one of them anywhere else.
		return (node instanceof ParallelGateway) ? ways.reduce(Set.of(), Known::union) : common(ways);
	}

	/** What is known where the process, or a part of it, begins. */
	private Set<String> entering(ModelElementInstance scope) {
		if (!(scope instanceof SubProcess part)) {
			return StepKnowledge.FROM_THE_BEGINNING;
		}
		// What may happen at any time may happen before anything has been done.
		return part.triggeredByEvent() ? entering(part.getParentElement()) : union(known(part), step(part).local());
	}

	private Set<String> after(FlowNode node) {
		StepKnowledge step = step(node);
		Set<String> learned = new HashSet<>(
				(node instanceof SubProcess part && !step.multiple()) ? atTheEnd(part) : step.learned());
		learned.removeAll(step.local());
		return union(known(node), union(learned, step.told()));
	}

	private Set<String> atTheEnd(SubProcess part) {
		return common(ends(part).map(this::known));
	}

	/** Where a part may end: also where what interrupts it does. */
	private static Stream<EndEvent> ends(SubProcess part) {
		return Stream.concat(Course.of(part, EndEvent.class),
				Course.onEvents(part).filter(Course::interrupts).flatMap(Known::ends));
	}

	private Set<String> known(FlowNode node) {
		return this.before.getOrDefault(node.getId(), this.variables);
	}

	/** A node to which no way leads has nothing to say. */
	private StepKnowledge step(FlowNode node) {
		return this.steps.getOrDefault(node.getId(), StepKnowledge.NONE);
	}

	private Set<String> common(Stream<Set<String>> ways) {
		return ways.reduce(this.variables, (one, other) -> {
			Set<String> both = new HashSet<>(one);
			both.retainAll(other);
			return both;
		});
	}

	private static Set<String> union(Set<String> one, Set<String> other) {
		Set<String> all = new HashSet<>(one);
		all.addAll(other);
		return all;
	}

}
