package org.chapeau.workflows.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageFlow;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.Script;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.chapeau.workflows.Constants;
import org.chapeau.workflows.Delegates;
import org.chapeau.workflows.Forms;
import org.chapeau.workflows.Messages;
import org.chapeau.workflows.change.ModelFault;
import org.chapeau.workflows.change.Wiring;
import org.jspecify.annotations.Nullable;

/**
 * The house rules for process models: those that models of a side's own have to keep too,
 * and those of style, which only the program's own do.
 */
final class ModelLint {

	/** Sends within the shared zone, in one transaction with the publication. */
	private static final Set<ModelFault> SENT_AT_ONCE = Set
		.of(new ModelFault(ModelFault.Kind.SENDS_AT_ONCE, List.of("Announce release")));

	private final BpmnModelInstance model;

	private final List<String> faults = new ArrayList<>();

	private ModelLint(BpmnModelInstance model) {
		this.model = model;
	}

	static List<String> faults(BpmnModelInstance model) {
		ModelLint lint = new ModelLint(model);
		lint.process();
		lint.names();
		lint.ids();
		lint.references();
		lint.scripts();
		lint.gateways();
		Wiring.faults(model)
			.stream()
			.filter((fault) -> !SENT_AT_ONCE.contains(fault))
			.forEach((fault) -> lint.faults.add(fault.kind() + " " + fault.arguments()));
		lint.faults.addAll(Expressions.faults(model));
		return lint.faults;
	}

	private void process() {
		Collection<Process> processes = all(Process.class);
		check(processes.size() == 1, "more than one process in the file");
		processes.forEach((process) -> {
			check(process.isExecutable(), "not executable: " + process.getId());
			check(process.getCamundaHistoryTimeToLiveString() != null, "no time to live: " + process.getId());
			check(!process.getDocumentations().isEmpty(), "no documentation: " + process.getId());
		});
	}

	private void names() {
		all(FlowNode.class).stream()
			.filter((node) -> !(node instanceof Gateway) || Wiring.decides(node))
			.forEach((node) -> check(hasText(node.getName()), "no name: " + node.getId()));
		all(Participant.class).forEach((one) -> check(hasText(one.getName()), "no name: " + one.getId()));
		all(MessageFlow.class).forEach((flow) -> check(hasText(flow.getName()), "no name: " + flow.getId()));
	}

	private void ids() {
		all(FlowNode.class).forEach((node) -> check(prefixes(node).anyMatch(node.getId()::startsWith),
				"id against the convention: " + node.getId()));
	}

	private static Stream<String> prefixes(FlowNode node) {
		if (node instanceof Gateway) {
			return Stream.of("gateway_");
		}
		if (node instanceof IntermediateCatchEvent) {
			return Stream.of("timer_", "catch_");
		}
		String type = node.getElementType().getTypeName();
		return Stream.of((node instanceof SubProcess) ? "subprocess_" : type.replace("Event", "") + "_");
	}

	private void references() {
		Set<String> beans = Constants.of(Delegates.class);
		Stream
			.concat(all(ServiceTask.class).stream()
				.map((task) -> List.of(task.getId(), bean(task.getCamundaDelegateExpression()))),
					all(SendTask.class).stream()
						.map((task) -> List.of(task.getId(), bean(task.getCamundaDelegateExpression()))))
			.forEach((task) -> {
				check(beans.contains(task.get(1)), "unknown bean at " + task.get(0));
				check(task.get(0).endsWith("_" + task.get(1)), "bean not named after its task: " + task.get(0));
			});
		Set<String> forms = Constants.of(Forms.class);
		all(UserTask.class).forEach((task) -> {
			check(forms.contains(String.valueOf(task.getCamundaFormKey())), "unknown form at " + task.getId());
			check(hasText(task.getCamundaCandidateGroups()), "nobody may do " + task.getId());
			due(task);
		});
		Set<String> messages = Constants.of(Messages.class);
		all(Message.class)
			.forEach((message) -> check(messages.contains(message.getName()), "unknown message " + message.getName()));
		all(ReceiveTask.class).forEach((task) -> check(task.getMessage() != null, "no message: " + task.getId()));
	}

	/** Nobody is reminded of a task that is never due. */
	private void due(UserTask task) {
		String due = String.valueOf(task.getCamundaDueDate());
		check(due.startsWith("${"), "never due: " + task.getId());
		check(!due.contains(Delegates.TIME_LIMITS) || due.contains("'" + task.getCamundaFormKey() + "'"),
				"time limit of other work at " + task.getId());
	}

	private void scripts() {
		Stream
			.of(ScriptTask.class, Script.class, CamundaScript.class, CamundaExecutionListener.class,
					CamundaTaskListener.class)
			.forEach((type) -> check(all(type).isEmpty(), "script or listener: " + type.getSimpleName()));
		check(all(ServiceTask.class).stream()
			.allMatch((task) -> task.getCamundaClass() == null && task.getCamundaExpression() == null),
				"service task with a class or expression");
	}

	private void gateways() {
		all(Gateway.class).forEach((gateway) -> check(gateway.getIncoming().size() == 1 || !Wiring.decides(gateway),
				"merges and decides: " + gateway.getId()));
	}

	private static String bean(@Nullable String delegateExpression) {
		return (delegateExpression != null) ? delegateExpression.replaceAll("^\\$\\{(\\w+)\\}$", "$1") : "";
	}

	private static boolean hasText(@Nullable String text) {
		return text != null && !text.isBlank();
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
