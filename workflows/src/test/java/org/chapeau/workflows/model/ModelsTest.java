package org.chapeau.workflows.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.chapeau.workflows.ApproveEu;
import org.chapeau.workflows.ApproveJp;
import org.chapeau.workflows.Constants;
import org.chapeau.workflows.ConsultEu;
import org.chapeau.workflows.ConsultJp;
import org.chapeau.workflows.Delegates;
import org.chapeau.workflows.Forms;
import org.chapeau.workflows.Messages;
import org.chapeau.workflows.Model;
import org.chapeau.workflows.Models;
import org.chapeau.workflows.NegotiateStatement;
import org.chapeau.workflows.ReleasePackage;
import org.chapeau.workflows.Variables;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class ModelsTest {

	private static final Map<String, Class<?>> IDS = Map.of(NegotiateStatement.KEY, NegotiateStatement.class,
			ConsultEu.KEY, ConsultEu.class, ConsultJp.KEY, ConsultJp.class, ApproveEu.KEY, ApproveEu.class,
			ApproveJp.KEY, ApproveJp.class, ReleasePackage.KEY, ReleasePackage.class);

	/** Carried for the app's sake; no expression asks for them. */
	private static final Set<String> ONLY_CARRIED = Set.of(Variables.ROUND, Variables.TEXT_HASH);

	@ParameterizedTest
	@MethodSource("processes")
	void everyModelKeepsTheHouseRules(Model model) {
		assertThat(ModelLint.faults(read(model))).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("processes")
	void theConstantsOfAProcessAreItsNamedElements(Model model) {
		BpmnModelInstance instance = read(model);
		Set<String> ids = instance.getModelElementsByType(FlowNode.class)
			.stream()
			.filter((node) -> !(node instanceof Gateway) || node.getName() != null)
			.map(FlowNode::getId)
			.collect(Collectors.toCollection(HashSet::new));
		instance.getModelElementsByType(Process.class).forEach((process) -> ids.add(process.getId()));

		assertThat(Constants.of(IDS.get(model.key()))).isEqualTo(ids);
	}

	@Test
	void theMessagesOfAllModelsAreTheConstants() {
		assertThat(everywhere(Message.class).map(Message::getName).collect(Collectors.toSet()))
			.isEqualTo(Constants.of(Messages.class));
	}

	@Test
	void theFormsOfAllModelsAreTheConstants() {
		assertThat(everywhere(UserTask.class).map(UserTask::getCamundaFormKey).collect(Collectors.toSet()))
			.isEqualTo(Constants.of(Forms.class));
	}

	@Test
	void theBeansOfAllModelsAreTheConstants() {
		Set<String> beans = Stream
			.concat(everywhere(ServiceTask.class).map(ServiceTask::getCamundaDelegateExpression),
					everywhere(SendTask.class).map(SendTask::getCamundaDelegateExpression))
			.map((expression) -> expression.substring(2, expression.length() - 1))
			.collect(Collectors.toSet());
		beans.add(Delegates.PARTICIPANTS);
		beans.add(Delegates.TIME_LIMITS);

		assertThat(beans).isEqualTo(Constants.of(Delegates.class));
	}

	@Test
	void theVariablesOfAllModelsAreTheConstants() {
		Set<String> variables = processes().flatMap((model) -> Expressions.of(read(model)).stream())
			.flatMap((expression) -> Expressions.variables(expression).stream())
			.collect(Collectors.toSet());
		variables.addAll(ONLY_CARRIED);

		assertThat(variables).isEqualTo(Constants.of(Variables.class));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					name="Turn key" | name="" | no name
					camunda:historyTimeToLive="P365D" | camunda:historyTimeToLive="" | no time to live
					isExecutable="true" | isExecutable="false" | not executable
					userTask_turnKey | task_turnKey | against the convention
					${armRelease} | ${launchMissiles} | unknown bean
					camunda:formKey="turn-key" | camunda:formKey="turn-keys" | unknown form
					name="keyTakenBack" | name="keyTaken" | unknown message
					camunda:delegateExpression="${publish}" | camunda:class="java.lang.Runtime" | class or expression
					bpmnElement="end_released" | bpmnElement="end_cancelled" | NOT_DRAWN
					${releaseAt} | ${execution.processEngine} | unknown variable or bean execution
					participants.parties( | participants.getClass( | call of getClass
					timeLimits.due( | timeLimits.getClass( | call of getClass
					party, 'turn-key') | party, 'sign') | time limit of other work
					 camunda:dueDate="${timeLimits.due(dossierId, party, 'turn-key')}" | | never due
					sourceRef="gateway_armed" targetRef="timer_releaseInstant" | sourceRef="gateway_armed" targetRef="catch_keyTakenBackArmed" | FLOW_MISMATCH
					<bpmn:incoming>flow_assembleDocuments_keysDue</bpmn:incoming> | | FLOW_MISMATCH
					<bpmn:incoming>flow_releaseRequested_assembleDocuments</bpmn:incoming> | | WAY_IN
					<bpmn:outgoing>flow_keysDue_turnKey</bpmn:outgoing> | <bpmn:outgoing>flow_keysDue_turnKey</bpmn:outgoing><bpmn:outgoing>flow_turnKey_armRelease</bpmn:outgoing> | merges and decides
					start_releaseRequested" name="Release requested" camunda:asyncBefore="true" | start_releaseRequested" name="Release requested" | STARTS_AT_ONCE""")
	void aPlantedFaultIsFound(String sound, @Nullable String broken, String fault) throws IOException {
		String xml = text(Models.process(ReleasePackage.KEY));
		assertThat(xml).contains(sound);

		assertThat(ModelLint.faults(read(xml.replace(sound, (broken != null) ? broken : ""))))
			.anyMatch((found) -> found.contains(fault));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					default="flow_answer_sealed" | | NO_DEFAULT
					answer == 'ASK_AGAIN' | answer == 'ASK' | unknown outcome
					camunda:asyncBefore="true" camunda:delegateExpression="${transmitAnswer}" | camunda:delegateExpression="${transmitAnswer}" | SENDS_AT_ONCE
					camunda:candidateGroups="${unit}" | camunda:candidateGroups="" | nobody may do""")
	void aPlantedFaultOfTheConsultationIsFound(String sound, @Nullable String broken, String fault) throws IOException {
		String xml = text(Models.process(ConsultEu.KEY));
		assertThat(xml).contains(sound);

		assertThat(ModelLint.faults(read(xml.replace(sound, (broken != null) ? broken : ""))))
			.anyMatch((found) -> found.contains(fault));
	}

	@Test
	void aListenerIsFound() throws IOException {
		String xml = text(Models.process(ReleasePackage.KEY)).replace(
				"<bpmn:incoming>flow_keysDue_turnKey</bpmn:incoming>",
				"<bpmn:extensionElements><camunda:taskListener event=\"create\" expression=\"${party}\"/>"
						+ "</bpmn:extensionElements><bpmn:incoming>flow_keysDue_turnKey</bpmn:incoming>");

		assertThat(ModelLint.faults(read(xml))).contains("script or listener: CamundaTaskListener");
	}

	@Test
	void everyModelFileIsDeployed() throws IOException {
		try (InputStream listing = Model.class.getClassLoader().getResourceAsStream("models")) {
			assertThat(listing).isNotNull();
			assertThat(new String(listing.readAllBytes(), StandardCharsets.UTF_8).lines().map("models/"::concat))
				.containsExactlyInAnyOrderElementsOf(Models.all().stream().map(Model::resource).toList());
		}
	}

	static Stream<Model> processes() {
		return Models.processes().stream();
	}

	private static <T extends ModelElementInstance> Stream<T> everywhere(Class<T> type) {
		return processes().flatMap((model) -> read(model).getModelElementsByType(type).stream());
	}

	private static BpmnModelInstance read(Model model) {
		return Bpmn.readModelFromStream(model.open());
	}

	private static BpmnModelInstance read(String xml) {
		return Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
	}

	private static String text(Model model) throws IOException {
		try (InputStream stream = model.open()) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
