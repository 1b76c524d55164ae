package org.chapeau.workflows.change;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.chapeau.workflows.Delegates;
import org.chapeau.workflows.Forms;
import org.chapeau.workflows.change.ModelFault.Kind;

/**
 * What the rest of the program relies on in a process: the elements whose work it knows
 * or whose messages it sends, what they are like, and which of them come before which.
 * All of it is read from the program's own model, so there is no list to forget.
 */
final class Contract {

	/** Steps that nothing else waits for. */
	private static final Set<String> DISPENSABLE = Set.of(Forms.LEGAL_OPINION, "${" + Delegates.ASK_LEGAL_ADVISER + "}",
			"${" + Delegates.REMIND_UNITS + "}");

	private static final Set<Aspect> FIXED = EnumSet.of(Aspect.KIND, Aspect.FORM, Aspect.DUE, Aspect.BEAN,
			Aspect.MESSAGE, Aspect.TIMER, Aspect.INTERRUPTS, Aspect.ATTACHED, Aspect.SCOPE, Aspect.COLLECTION,
			Aspect.MEMBER, Aspect.SEQUENTIAL, Aspect.ENOUGH, Aspect.INPUTS);

	private final BpmnModelInstance own;

	private final BpmnModelInstance candidate;

	private final Consumer<ModelFault> faults;

	private final Map<String, FlowNode> kept = new LinkedHashMap<>();

	Contract(BpmnModelInstance own, BpmnModelInstance candidate, Consumer<ModelFault> faults) {
		this.own = own;
		this.candidate = candidate;
		this.faults = faults;
		own.getModelElementsByType(FlowNode.class)
			.stream()
			.filter(Contract::isKept)
			.forEach((node) -> this.kept.put(node.getId(), node));
	}

	void check() {
		starts();
		boolean complete = this.kept.values().stream().filter(this::isThere).count() == this.kept.size();
		if (complete) {
			order();
		}
	}

	private void starts() {
		List<StartEvent> starts = this.candidate.getModelElementsByType(StartEvent.class)
			.stream()
			.filter((start) -> start.getParentElement() instanceof Process)
			.toList();
		if (starts.size() > 1) {
			this.faults.accept(ModelFault.of(Kind.START));
		}
	}

	private boolean isThere(FlowNode node) {
		if (!(this.candidate.getModelElementById(node.getId()) instanceof FlowNode there)) {
			this.faults.accept(ModelFault.of(Kind.KEPT_MISSING, Traits.label(node), node.getId()));
			return false;
		}
		Map<Aspect, String> before = Traits.of(node);
		Map<Aspect, String> after = Traits.of(there);
		FIXED.stream()
			.filter((aspect) -> !isTimeLimit(aspect, before) || !isOwnPace(after))
			.forEach((aspect) -> same(node, aspect, before, after));
		if (before.getOrDefault(Aspect.GROUPS, "").startsWith("${")) {
			same(node, Aspect.GROUPS, before, after);
		}
		return true;
	}

	/**
	 * How long a side takes for a step is its own affair, unlike a deadline that its
	 * people find on their pages and that something waits for.
	 */
	private static boolean isTimeLimit(Aspect aspect, Map<Aspect, String> traits) {
		return aspect == Aspect.DUE && traits.getOrDefault(aspect, "").startsWith("${" + Delegates.TIME_LIMITS + ".");
	}

	/**
	 * Another time limit, or none. A date that the process knows it may know at some
	 * steps only: asked for at another, it would stop the case there.
	 */
	private static boolean isOwnPace(Map<Aspect, String> traits) {
		String due = traits.getOrDefault(Aspect.DUE, "");
		return due.isEmpty() || due.startsWith("${" + Delegates.TIME_LIMITS + ".due(");
	}

	private void same(FlowNode node, Aspect aspect, Map<Aspect, String> before, Map<Aspect, String> after) {
		String wanted = before.getOrDefault(aspect, "");
		if (!wanted.equals(after.getOrDefault(aspect, ""))) {
			this.faults.accept(ModelFault.of(Kind.KEPT_CHANGED, Traits.label(node), aspect.name(),
					wanted.isEmpty() ? "–" : wanted));
		}
	}

	/**
	 * What always comes before a step in the program's own model comes before it here.
	 * Each step that is passed by is named once, with the first that comes too early.
	 */
	private void order() {
		Course before = new Course(this.own);
		Course after = new Course(this.candidate);
		Set<String> reachable = after.reachable();
		this.kept.values()
			.stream()
			.filter((node) -> !reachable.contains(node.getId()))
			.forEach((node) -> this.faults.accept(ModelFault.of(Kind.UNREACHABLE, Traits.label(node))));
		for (FlowNode first : this.kept.values()) {
			Set<String> without = before.reachableWithout(first.getId());
			Set<String> withoutNow = after.reachableWithout(first.getId());
			this.kept.values()
				.stream()
				.filter((node) -> node != first && !without.contains(node.getId()) && withoutNow.contains(node.getId()))
				.findFirst()
				.ifPresent((node) -> this.faults
					.accept(ModelFault.of(Kind.BYPASSED, Traits.label(node), Traits.label(first))));
		}
	}

	private static boolean isKept(FlowNode node) {
		if (isDispensable(node) || node instanceof BoundaryEvent edge && isDispensable(edge.getAttachedTo())) {
			return false;
		}
		Map<Aspect, String> traits = Traits.of(node);
		if (traits.containsKey(Aspect.FORM) || traits.containsKey(Aspect.BEAN)) {
			return true;
		}
		return traits.containsKey(Aspect.MESSAGE) || traits.containsKey(Aspect.COLLECTION)
				|| traits.containsKey(Aspect.TIMER) && endsWaiting(node);
	}

	private static boolean isDispensable(FlowNode node) {
		return DISPENSABLE.stream().anyMatch(Traits.of(node)::containsValue);
	}

	/** Whether a timer is the end of a time that the program has promised to people. */
	private static boolean endsWaiting(FlowNode timer) {
		return timer instanceof BoundaryEvent boundary && boundary.cancelActivity()
				|| timer instanceof IntermediateCatchEvent
						&& sources(timer.getIncoming()).stream().anyMatch(EventBasedGateway.class::isInstance);
	}

	private static List<FlowNode> sources(Collection<SequenceFlow> flows) {
		return flows.stream().map(SequenceFlow::getSource).toList();
	}

}
