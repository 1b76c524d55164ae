package org.chapeau.workflows.change;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CompletionCondition;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimeDuration;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/**
 * Reads the aspects of an element.
 */
final class Traits {

	private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

	private final BaseElement element;

	private final Map<Aspect, String> traits = new EnumMap<>(Aspect.class);

	private Traits(BaseElement element) {
		this.element = element;
	}

	/**
	 * The aspects that an element has, without those that are empty. Other elements are
	 * named by their ids.
	 */
	static Map<Aspect, String> of(BaseElement element) {
		Traits traits = new Traits(element);
		traits.own();
		traits.events();
		traits.instances();
		traits.flows();
		return Collections.unmodifiableMap(traits.traits);
	}

	/** The type of an element as the model writes it. */
	static String kind(BaseElement element) {
		return element.getElementType().getTypeName();
	}

	/** What the engine reads in an attribute of its own. */
	static @Nullable String camunda(BaseElement element, String attribute) {
		return element.getAttributeValueNs(CAMUNDA, attribute);
	}

	/** The name of an element, or its id. */
	static String label(@Nullable BaseElement element) {
		if (element == null) {
			return "";
		}
		String name = element.getAttributeValue("name");
		return (name != null && !name.isBlank()) ? name : String.valueOf(element.getId());
	}

	/** When a timer goes off, as the model writes it. */
	static String time(TimerEventDefinition timer) {
		return Optional.ofNullable(timer.getTimeDate())
			.map(TimeDate::getTextContent)
			.or(() -> Optional.ofNullable(timer.getTimeDuration()).map(TimeDuration::getTextContent))
			.map(String::strip)
			.orElse("");
	}

	private void own() {
		put(Aspect.KIND, kind(this.element));
		put(Aspect.NAME, this.element.getAttributeValue("name"));
		put(Aspect.FORM, camunda(this.element, "formKey"));
		put(Aspect.GROUPS, camunda(this.element, "candidateGroups"));
		put(Aspect.DUE, camunda(this.element, "dueDate"));
		put(Aspect.BEAN, camunda(this.element, "delegateExpression"));
		put(Aspect.HISTORY, camunda(this.element, "historyTimeToLive"));
		put(Aspect.TRANSACTION, ("true".equals(camunda(this.element, "asyncBefore")) ? "before" : "")
				+ ("true".equals(camunda(this.element, "asyncAfter")) ? "after" : ""));
		put(Aspect.DOCUMENTATION,
				this.element.getDocumentations()
					.stream()
					.map(Documentation::getTextContent)
					.map(String::strip)
					.collect(Collectors.joining("\n")));
		if (this.element instanceof FlowNode && this.element.getParentElement() instanceof BaseElement scope
				&& !(scope instanceof Process)) {
			put(Aspect.SCOPE, scope.getId());
		}
		put(Aspect.INPUTS,
				within(CamundaInputParameter.class)
					.map((input) -> input.getCamundaName() + " = " + input.getTextContent().strip())
					.sorted()
					.collect(Collectors.joining("; ")));
	}

	private void events() {
		within(MessageEventDefinition.class).map(MessageEventDefinition::getMessage)
			.map(Message::getName)
			.forEach((name) -> put(Aspect.MESSAGE, name));
		within(TimerEventDefinition.class).forEach((timer) -> put(Aspect.TIMER, time(timer)));
		within(TerminateEventDefinition.class).forEach((end) -> put(Aspect.TERMINATES, "true"));
		if (this.element instanceof BoundaryEvent boundary) {
			put(Aspect.ATTACHED, boundary.getAttachedTo().getId());
			put(Aspect.INTERRUPTS, String.valueOf(boundary.cancelActivity()));
		}
		if (this.element instanceof StartEvent start && this.traits.containsKey(Aspect.SCOPE)) {
			put(Aspect.INTERRUPTS, String.valueOf(start.isInterrupting()));
		}
	}

	private void instances() {
		within(MultiInstanceLoopCharacteristics.class).forEach((instances) -> {
			put(Aspect.COLLECTION, instances.getCamundaCollection());
			put(Aspect.MEMBER, instances.getCamundaElementVariable());
			put(Aspect.SEQUENTIAL, instances.isSequential() ? "true" : "");
			CompletionCondition enough = instances.getCompletionCondition();
			put(Aspect.ENOUGH, (enough != null) ? enough.getTextContent().strip() : "");
		});
	}

	private void flows() {
		if (this.element instanceof SequenceFlow flow) {
			put(Aspect.FROM, flow.getSource().getId());
			put(Aspect.TO, flow.getTarget().getId());
			put(Aspect.CONDITION, (flow.getConditionExpression() != null)
					? flow.getConditionExpression().getTextContent().strip() : "");
		}
		if (this.element instanceof ExclusiveGateway gateway && gateway.getDefault() != null) {
			put(Aspect.DEFAULT, gateway.getDefault().getTarget().getId());
		}
	}

	/** What stands within the element itself, not within the steps of a sub-process. */
	private <T extends ModelElementInstance> Stream<T> within(Class<T> type) {
		return this.element.getModelInstance()
			.getModelElementsByType(type)
			.stream()
			.filter((one) -> this.element.equals(holder(one)))
			.map(type::cast);
	}

	private static @Nullable ModelElementInstance holder(ModelElementInstance part) {
		ModelElementInstance holder = part.getParentElement();
		while (holder != null && !(holder instanceof FlowNode || holder instanceof Process)) {
			holder = holder.getParentElement();
		}
		return holder;
	}

	private void put(Aspect aspect, @Nullable String value) {
		if (value != null && !value.isBlank()) {
			this.traits.put(aspect, value);
		}
	}

}
