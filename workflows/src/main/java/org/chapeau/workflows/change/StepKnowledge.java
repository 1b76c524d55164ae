package org.chapeau.workflows.change;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.chapeau.workflows.Delegates;
import org.chapeau.workflows.Forms;
import org.chapeau.workflows.Messages;
import org.chapeau.workflows.Variables;
import org.jspecify.annotations.Nullable;

import static java.util.Map.entry;

/**
 * What a step of a process asks for, and what a case knows by it.
 *
 * @param askedBefore expressions that are evaluated as it begins
 * @param askedWithin those that are evaluated for the task itself
 * @param askedAfter those that are evaluated once it is done, also on the ways from it
 * @param local variables that exist only as long as it lasts
 * @param learned variables that are set for certain by doing it
 * @param told variables that its message brings
 * @param multiple whether it is done for each of a collection
 */
record StepKnowledge(List<String> askedBefore, List<String> askedWithin, List<String> askedAfter, Set<String> local,
		Set<String> learned, Set<String> told, boolean multiple) {

	static final StepKnowledge NONE = new StepKnowledge(List.of(), List.of(), List.of(), Set.of(), Set.of(), Set.of(),
			false);

	/** What every process of a side begins with. */
	static final Set<String> FROM_THE_BEGINNING = Set.of(Variables.DOSSIER_ID, Variables.PARTY);

	/**
	 * What is set by doing a task on a form, whatever is decided there. Dates of a unit
	 * are not among it: a decision against more time sets none.
	 */
	private static final Map<String, Set<String>> BY_FORM = Map.ofEntries(
			entry(Forms.PREPARE_CONSULTATION, Set.of(Variables.LEGAL_NEEDED)),
			entry(Forms.OPINION, Set.of(Variables.UNIT_STEP)), entry(Forms.LEGAL_OPINION, Set.of(Variables.UNIT_STEP)),
			entry(Forms.MORE_TIME, Set.of(Variables.TIME_GRANTED)),
			entry(Forms.RETURNED, Set.of(Variables.UNIT_DROPPED)), entry(Forms.ANSWER, Set.of(Variables.ANSWER)),
			entry(Forms.OPEN_SILENCE, Set.of(Variables.SILENCE_DEADLINE)),
			entry(Forms.SILENCE_BROKEN, Set.of(Variables.REOPEN)), entry(Forms.SIGN, Set.of(Variables.SIGNED)),
			entry(Forms.KESSAI_DRAFT, Set.of(Variables.DECISION)), entry(Forms.KESSAI, Set.of(Variables.DECISION)));

	private static final Map<String, Set<String>> BY_BEAN = Map.of(Delegates.PROPOSE_UNITS,
			Set.of(Variables.LEGAL_NEEDED), Delegates.OPEN_CONSULTATION,
			Set.of(Variables.OPINION_REMINDER, Variables.OPINION_DEADLINE, Variables.LEGAL_TURN),
			Delegates.ASK_LEGAL_ADVISER,
			Set.of(Variables.OPINION_REMINDER, Variables.OPINION_DEADLINE, Variables.LEGAL_TURN,
					Variables.LEGAL_NEEDED),
			Delegates.DETERMINE_CHAIN, Set.of(Variables.DRAFTING, Variables.APPROVERS, Variables.APPROVER),
			Delegates.ADVANCE_CHAIN, Set.of(Variables.DRAFTING, Variables.CHAIN_COMPLETE));

	private static final Map<String, Set<String>> BY_MESSAGE = Map.of(Messages.TEXT_TRANSMITTED,
			Set.of(Variables.ROUND), Messages.APPROVAL_REQUESTED, Set.of(Variables.TEXT_HASH),
			Messages.SILENCE_EXTENDED, Set.of(Variables.SILENCE_DEADLINE));

	static StepKnowledge of(FlowNode node) {
		List<MultiInstanceLoopCharacteristics> instances = List
			.copyOf(node.getChildElementsByType(MultiInstanceLoopCharacteristics.class));
		List<CamundaInputParameter> inputs = inputs(node);
		return new StepKnowledge(before(node, instances, inputs),
				present(Traits.camunda(node, "candidateGroups"), Traits.camunda(node, "dueDate")).toList(),
				after(node, instances),
				Stream
					.concat(inputs.stream().map(CamundaInputParameter::getCamundaName),
							instances.stream().flatMap((instance) -> present(instance.getCamundaElementVariable())))
					.collect(Collectors.toUnmodifiableSet()),
				learned(node), told(node), !instances.isEmpty());
	}

	private static List<String> before(FlowNode node, List<MultiInstanceLoopCharacteristics> instances,
			List<CamundaInputParameter> inputs) {
		return Stream
			.of(instances.stream().flatMap((instance) -> present(instance.getCamundaCollection())),
					inputs.stream().map(ModelElementInstance::getTextContent),
					node.getChildElementsByType(TimerEventDefinition.class).stream().map(Traits::time))
			.flatMap((asked) -> asked)
			.toList();
	}

	private static List<String> after(FlowNode node, List<MultiInstanceLoopCharacteristics> instances) {
		return Stream
			.concat(instances.stream().map(MultiInstanceLoopCharacteristics::getCompletionCondition),
					node.getOutgoing().stream().map(SequenceFlow::getConditionExpression))
			.filter(Objects::nonNull)
			.map(ModelElementInstance::getTextContent)
			.toList();
	}

	private static Set<String> learned(FlowNode node) {
		return Stream
			.concat(present(Traits.camunda(node, "formKey")).map((form) -> BY_FORM.getOrDefault(form, Set.of())),
					present(Traits.camunda(node, "delegateExpression"))
						.map((bean) -> BY_BEAN.getOrDefault(bean.replaceAll("[${}]", ""), Set.of())))
			.flatMap(Set::stream)
			.collect(Collectors.toUnmodifiableSet());
	}

	private static Set<String> told(FlowNode node) {
		return node.getChildElementsByType(MessageEventDefinition.class)
			.stream()
			.flatMap((event) -> present(event.getMessage().getName()))
			.flatMap((message) -> BY_MESSAGE.getOrDefault(message, Set.of()).stream())
			.collect(Collectors.toUnmodifiableSet());
	}

	private static List<CamundaInputParameter> inputs(FlowNode node) {
		ExtensionElements extensions = node.getExtensionElements();
		return (extensions == null) ? List.of()
				: extensions.getChildElementsByType(CamundaInputOutput.class)
					.stream()
					.flatMap((mapping) -> mapping.getCamundaInputParameters().stream())
					.toList();
	}

	private static Stream<String> present(@Nullable String... values) {
		return Stream.of(values).filter(Objects::nonNull);
	}

}
