package org.chapeau.workflows.change;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.sun.net.httpserver.HttpServer;
import org.chapeau.workflows.Model;
import org.chapeau.workflows.Models;
import org.chapeau.workflows.change.ModelFault.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a side may make of its own process, and what it may not.
 */
class ModelCheckTest {

	private static final Set<String> GROUPS = Stream
		.of("coordinator", "legal-adviser", "commission-liaison", "signatory", "desk-officer", "release-officer")
		.map("EU/"::concat)
		.collect(Collectors.toSet());

	private static final Set<String> JAPANESE = Stream
		.of("drafter", "director", "international-legal-affairs", "deputy-director-general")
		.map("JP/"::concat)
		.collect(Collectors.toSet());

	private static final String WAIT = "intermediateCatchEvent";

	private static final String SILENCE_DEADLINE = "<bpmn:timerEventDefinition id=\"timer\"><bpmn:timeDate "
			+ "xsi:type=\"bpmn:tFormalExpression\">${silenceDeadline}</bpmn:timeDate></bpmn:timerEventDefinition>";

	@ParameterizedTest
	@MethodSource("ofSides")
	void theProgramsOwnModelOfASideIsSound(Model model) {
		Set<String> groups = "EU".equals(model.tenant()) ? GROUPS : JAPANESE;
		assertThat(ModelCheck.of(model.key(), Xml.of(model.key()).bytes(), groups, Xml.of(model.key()).bytes()))
			.isEmpty();
	}

	@Test
	void anotherStepAnotherGroupAnotherNameAnotherTimeAndAnotherTimeLimitAreTheSidesOwnAffair() {
		Xml changed = Xml.withASecondOpinion()
			.with("camunda:formKey=\"answer\" camunda:candidateGroups=\"EU/coordinator\"",
					"camunda:formKey=\"answer\" camunda:candidateGroups=\"EU/coordinator, EU/desk-officer\"")
			.with("party, 'answer')", "party, 'prepare-consultation')")
			.with(" camunda:dueDate=\"${timeLimits.due(dossierId, party, 'returned')}\"", "")
			.with("name=\"Set deadlines\"", "name=\"Set the deadlines\"")
			.with("<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${unitReminder}</bpmn:timeDate>",
					"<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">P5D</bpmn:timeDuration>")
			.with("${unitStep == 'PASSED_ON'}", "${unitStep == 'PASSED_ON' and not unitDropped}")
			.with("<bpmndi:BPMNShape id=\"second_di\"",
					"<bpmndi:BPMNShape xmlns:bioc=\"http://bpmn.io/schema/bpmn/biocolor/1.0\" bioc:fill=\"#fff\" id=\"second_di\"");
		assertThat(consult(changed)).isEmpty();
	}

	@Test
	void stepsThatNothingElseWaitsForMayGo() {
		Xml changed = Xml.of("consultEu").with("camunda:formKey=\"legal-opinion\"", "camunda:formKey=\"more-time\"");
		assertThat(consult(changed)).isEmpty();
	}

	@ParameterizedTest(name = "{2}: {0} -> {1}")
	@CsvSource(delimiter = '|', nullValues = "",
			textBlock = """
					${proposeUnits} | ${publish} | BEAN
					${proposeUnits} | ${runtimeService} | BEAN
					${proposeUnits} | ${proposeUnits.run(null)} | BEAN
					${proposeUnits} | #{proposeUnits} | BEAN
					camunda:delegateExpression="${proposeUnits}" | camunda:class="java.lang.Runtime" | ATTRIBUTE, BEAN
					camunda:delegateExpression="${proposeUnits}" | camunda:expression="${1}" | ATTRIBUTE
					camunda:delegateExpression="${proposeUnits}" | camunda:type="external" camunda:topic="x" | ATTRIBUTE
					camunda:delegateExpression="${proposeUnits}" | camunda:delegateExpression="${proposeUnits}" camunda:resultVariable="x" | ATTRIBUTE
					camunda:formKey="answer" | camunda:formKey="embedded:app:forms/x.html" | FORM
					camunda:formKey="answer" | camunda:formKey="sign" | FORM
					camunda:formKey="answer" | | FORM
					"answer" camunda:candidateGroups="EU/coordinator" | "answer" camunda:candidateGroups="JP/director" | GROUP
					"answer" camunda:candidateGroups="EU/coordinator" | "answer" camunda:candidateGroups="EU/cordinator" | GROUP
					"answer" camunda:candidateGroups="EU/coordinator" | "answer" camunda:candidateGroups="" | NOBODY
					"answer" camunda:candidateGroups="EU/coordinator" | "answer" | NOBODY
					"answer" camunda:candidateGroups="EU/coordinator" | "answer" camunda:candidateGroups="${participants.parties(dossierId)}" | EXPRESSION
					"answer" camunda:candidateGroups="EU/coordinator" | "answer" camunda:assignee="eu.legal" | ATTRIBUTE, NOBODY
					"answer" camunda:candidateGroups="EU/coordinator" | "answer" camunda:candidateUsers="eu.legal" | ATTRIBUTE, NOBODY
					name="textTransmitted" | name="packageReleased" | MESSAGE
					name="textTransmitted" | name="${execution}" | MESSAGE
					${answer == 'ASK_AGAIN'} | ${execution.setVariable('a', 1)} | EXPRESSION
					${answer == 'ASK_AGAIN'} | ${participants.getClass().forName('x')} | EXPRESSION
					${answer == 'ASK_AGAIN'} | ${answer == 'APPROVED'} | EXPRESSION
					${answer == 'ASK_AGAIN'} | ${textHash == 'x'} | VARIABLE
					${answer == 'ASK_AGAIN'} | ${''.class} | EXPRESSION
					${answer == 'ASK_AGAIN'} | ${answer == 'ASK_AGAIN'}${legalNeeded} | EXPRESSION
					${answer == 'ASK_AGAIN'} | ${opinionDeadline} | EXPRESSION
					${answer == 'ASK_AGAIN'} | true | EXPRESSION
					${legalNeeded} | ${signed} | VARIABLE
					name="Propose units" | name="Propose ${dossierId}" | EXPRESSION
					<bpmn:documentation> | <bpmn:documentation>#{a} | EXPRESSION
					${participants.unitsAsked(dossierId, party)} | ${participants.unitsAsked(dossierId, penholder)} | EXPRESSION
					${participants.unitsAsked(dossierId, party)} | ${participants.delegations(party)} | EXPRESSION
					camunda:elementVariable="unit" | camunda:elementVariable="party" | EXPRESSION
					<camunda:inputParameter name="unitStep">OPINION | <camunda:inputParameter name="dossierId2">OPINION | VARIABLE
					<camunda:inputParameter name="unitStep">OPINION | <camunda:inputParameter name="unitStep">${execution.id} | EXPRESSION
					<camunda:inputParameter name="unitStep">OPINION | <camunda:inputParameter name="unitStep">WHATEVER | EXPRESSION
					<camunda:inputParameter name="unitStep">OPINION | <camunda:inputParameter name="unitStep"><camunda:script scriptFormat="groovy">1</camunda:script> | ELEMENT
					xsi:type="bpmn:tFormalExpression">${legalNeeded} | xsi:type="bpmn:tFormalExpression" language="groovy">${legalNeeded} | ATTRIBUTE
					camunda:historyTimeToLive="P365D" | camunda:historyTimeToLive="${x}" | TIME_TO_LIVE
					camunda:historyTimeToLive="P365D" | | TIME_TO_LIVE
					isExecutable="true" | isExecutable="false" | NOT_EXECUTABLE
					name="Legal opinion needed?" default="flow_legalNeeded_consolidate" | name="Legal opinion needed?" | NO_DEFAULT
					camunda:asyncBefore="true" camunda:delegateExpression="${transmitAnswer}" | camunda:delegateExpression="${transmitAnswer}" | SENDS_AT_ONCE
					name="Text transmitted" camunda:asyncBefore="true" | name="Text transmitted" | STARTS_AT_ONCE
					name="Set deadlines" | name=" " | NO_NAME
					<bpmn:outgoing>flow_consolidate_answer</bpmn:outgoing> | | FLOW_MISMATCH
					start_dossierWithdrawn | start_something | KEPT_MISSING
					id="userTask_giveOpinion" name="Give opinion" camunda:formKey="opinion" | id="userTask_giveOpinion" name="Give opinion" camunda:formKey="legal-opinion" | KEPT_CHANGED
					camunda:dueDate="${unitDeadline}" | camunda:dueDate="${unitReminder}" | KEPT_CHANGED
					camunda:dueDate="${unitDeadline}" | | KEPT_CHANGED
					camunda:dueDate="${unitDeadline}" | camunda:dueDate="${timeLimits.due(dossierId, party, 'answer')}" | KEPT_CHANGED
					party, 'answer') | penholder, 'answer') | EXPRESSION
					party, 'answer') | party, 'sign') | EXPRESSION
					${timeLimits.due(dossierId, party, 'answer')} | ${timeLimits.getClass()} | EXPRESSION
					${timeLimits.due(dossierId, party, 'answer')} | 2026-12-24T12:00:00 | EXPRESSION
					${timeLimits.due(dossierId, party, 'answer')} | ${unitDeadline} | KEPT_CHANGED
					${timeLimits.due(dossierId, party, 'answer')} | ${timeLimits.dueBefore(dossierId, party, 'answer', unitDeadline)} | KEPT_CHANGED
					id="boundary_moreTimeAsked" name="More time asked for" attachedToRef="userTask_giveOpinion" | id="boundary_moreTimeAsked" name="More time asked for" attachedToRef="userTask_settleReturn" | KEPT_CHANGED
					id="message_moreTimeAsked" name="moreTimeAsked" | id="message_moreTimeAsked" name="dossierWithdrawn" | KEPT_CHANGED
					sourceRef="catch_answerOpened" targetRef="sendTask_transmitAnswer" | sourceRef="catch_answerOpened" targetRef="sendTask_gone" | DANGLING
					messageRef="message_dossierWithdrawn" | messageRef="userTask_consolidate" | DANGLING
					attachedToRef="userTask_giveOpinion" | attachedToRef="gateway_unitStep" | DANGLING
					id="gateway_answer" | id="userTask_consolidate" | DUPLICATE_ID
					<dc:Bounds x="1960" y="450" width="110" height="80" /> | <dc:Bounds x="1960" y="450" width="INF" height="80" /> | BAD_DRAWING
					<di:waypoint x="1900" y="490" /> | | NOT_BPMN
					<bpmndi:BPMNShape id="userTask_consolidate_di" bpmnElement="userTask_consolidate"> | <bpmndi:BPMNShape id="userTask_consolidate_di" bpmnElement="userTask_legalOpinion"> | NOT_DRAWN
					<bpmn:exclusiveGateway id="gateway_answer" | <bpmn:complexGateway id="gateway_answer" | NOT_XML
					xmlns:dc= | xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="http://example.org" xmlns:dc= | ATTRIBUTE
					xmlns:dc= | expressionLanguage="groovy" xmlns:dc= | ATTRIBUTE""")
	void aPlantedFaultIsNamed(String sound, String planted, String kinds) {
		List<ModelFault> faults = consult(Xml.of("consultEu").with(sound, (planted != null) ? planted : ""));
		assertThat(faults.stream().map((fault) -> fault.kind().name()).toList()).contains(kinds.split(", "));
	}

	@Test
	void aUnitAndItsDatesAreKnownOnlyWhereAUnitIsAsked() {
		String second = "camunda:candidateGroups=\"EU/commission-liaison\"";
		assertThat(consult(Xml.withASecondOpinion()
			.with(second, "camunda:candidateGroups=\"${unit}\" camunda:dueDate=\"${unitDeadline}\"")))
			.containsExactlyInAnyOrder(notKnown("Second legal opinion", "unit"),
					notKnown("Second legal opinion", "unitDeadline"));
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', textBlock = """
			${timeGranted} | timeGranted
			${not unitDropped} | unitDropped
			${unitStep == 'RETURNED'} | unitStep
			${legalNeeded and answer == 'CLEARED'} | answer""")
	void whatIsKnownOfAUnitOnlyOrDecidedLaterIsNotAskedForAfterTheUnits(String condition, String variable) {
		String asked = "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">";
		assertThat(consult(Xml.of("consultEu").with(asked + "${legalNeeded}", asked + condition)))
			.containsExactly(notKnown("Legal opinion needed?", variable));
	}

	@Test
	void nothingWaitsForTheEndOfASilenceBeforeOneHasBeenOpened() {
		Xml sound = Xml.of("approveEu");
		assertThat(approve(sound.through("flow_silenceToOpen_openSilence", WAIT, "wait", "", SILENCE_DEADLINE)))
			.containsExactly(notKnown("wait", "silenceDeadline"));
		assertThat(approve(sound.through("flow_silenceBroken_chairDecides", WAIT, "wait", "", SILENCE_DEADLINE)))
			.isEmpty();
		assertThat(approve(sound.through("flow_recordAdoption_sign", WAIT, "wait", "", SILENCE_DEADLINE))).isEmpty();
	}

	@Test
	void whatIsDecidedOnOneWayOnlyIsNotKnownOnTheOther() {
		assertThat(approve(Xml.of("approveEu").with("${signed}", "${signed and not reopen}")))
			.containsExactly(notKnown("Signed?", "reopen"));
	}

	@Test
	void whatIsDoneOnOneOfSeveralWaysThatJoinIsDoneAndKnownAfterwards() {
		Xml forked = Xml.of("approveJp")
			.through("flow_approvalRequested_determineChain", "parallelGateway", "fork",
					"<bpmn:outgoing>fork_wait</bpmn:outgoing>", "")
			.through("flow_determineChain_approverDue", "parallelGateway", "join",
					"<bpmn:incoming>fork_wait</bpmn:incoming>", "")
			.way("fork_wait", "fork", "join")
			.through("fork_wait", WAIT, "wait", "", "<bpmn:timerEventDefinition id=\"timer\">"
					+ "<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">P1D</bpmn:timeDuration></bpmn:timerEventDefinition>");
		assertThat(ModelCheck.of("approveJp", Xml.of("approveJp").bytes(), JAPANESE, forked.bytes())).isEmpty();
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|',
			textBlock = """
					bpmn:scriptTask | <bpmn:scriptTask id="x" scriptFormat="groovy"><bpmn:script>1</bpmn:script></bpmn:scriptTask>
					bpmn:script | <bpmn:scriptTask id="x" scriptFormat="groovy"><bpmn:script>1</bpmn:script></bpmn:scriptTask>
					bpmn:callActivity | <bpmn:callActivity id="x" calledElement="negotiateStatement" />
					bpmn:businessRuleTask | <bpmn:businessRuleTask id="x" camunda:decisionRef="unitsJp" />
					bpmn:task | <bpmn:task id="x" />
					bpmn:inclusiveGateway | <bpmn:inclusiveGateway id="x" />
					bpmn:intermediateThrowEvent | <bpmn:intermediateThrowEvent id="x" />
					bpmn:ioSpecification | <bpmn:ioSpecification id="x" />
					bpmn:dataObject | <bpmn:dataObject id="x" />""")
	void anElementThatIsNotOnTheListIsRefusedByName(String name, String element) {
		assertThat(consult(Xml.of("consultEu")
			.with("<bpmn:userTask id=\"userTask_consolidate\"",
					element + "<bpmn:userTask id=\"userTask_consolidate\"")))
			.anySatisfy((fault) -> {
				assertThat(fault.kind()).isEqualTo(Kind.ELEMENT);
				assertThat(fault.arguments()).contains(name);
			});
	}

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|',
			textBlock = """
					camunda:executionListener | <camunda:executionListener event="start" delegateExpression="${publish}" />
					camunda:taskListener | <camunda:taskListener event="create" class="x.Y" />
					camunda:field | <camunda:field name="a" expression="${b}" />
					camunda:connector | <camunda:connector><camunda:connectorId>http</camunda:connectorId></camunda:connector>
					camunda:outputParameter | <camunda:inputOutput><camunda:outputParameter name="a">b</camunda:outputParameter></camunda:inputOutput>
					camunda:list | <camunda:inputOutput><camunda:inputParameter name="unitStep"><camunda:list /></camunda:inputParameter></camunda:inputOutput>
					camunda:failedJobRetryTimeCycle | <camunda:failedJobRetryTimeCycle>R3/PT1S</camunda:failedJobRetryTimeCycle>
					camunda:properties | <camunda:properties><camunda:property name="a" value="b" /></camunda:properties>
					{urn:x}y | <y xmlns="urn:x" />""")
	void anExtensionThatIsNotOnTheListIsRefusedByName(String name, String extension) {
		assertThat(consult(Xml.of("consultEu")
			.within("userTask_consolidate", "<bpmn:extensionElements>" + extension + "</bpmn:extensionElements>")))
			.anySatisfy((fault) -> {
				assertThat(fault.kind()).isEqualTo(Kind.ELEMENT);
				assertThat(fault.arguments()).containsExactly(name, "userTask_consolidate");
			});
	}

	@Test
	void aStepThatMustComeBeforeAnotherCannotBePassedBy() {
		Xml shortcut = Xml.of("approveEu")
			.with("sourceRef=\"serviceTask_recordAdoption\" targetRef=\"userTask_sign\"",
					"sourceRef=\"serviceTask_recordAdoption\" targetRef=\"gateway_signed\"")
			.with("<bpmn:incoming>flow_recordAdoption_sign</bpmn:incoming>", "")
			.with("<bpmn:incoming>flow_sign_signed</bpmn:incoming>",
					"<bpmn:incoming>flow_sign_signed</bpmn:incoming><bpmn:incoming>flow_recordAdoption_sign</bpmn:incoming>");
		assertThat(approve(shortcut)).contains(ModelFault.of(Kind.BYPASSED, "Confirm approval", "Sign"),
				ModelFault.of(Kind.UNREACHABLE, "Sign"));
	}

	@Test
	void whatInterruptsAPartDoesNotPassByWhatIsPromisedThere() {
		assertThat(approve(Xml.of("approveEu").afterADay("start_silenceOpened", true))).isNotEmpty()
			.allMatch((fault) -> fault.kind() == Kind.BYPASSED && fault.arguments().get(1).equals("Deadline reached"));
	}

	@Test
	void whatHappensBesideAPartDoesNotEndIt() {
		assertThat(approve(Xml.of("approveEu").afterADay("start_silenceOpened", false))).isEmpty();
	}

	@Test
	void oneBranchOfAPartEndsItOnlyIfItEndsTheWhole() {
		String last = "<bpmn:incoming>flow_respondToSilence_responsesIn</bpmn:incoming>";
		assertThat(approve(
				Xml.of("approveEu").with(last, last + "<bpmn:terminateEventDefinition id=\"allHaveResponded\" />")))
			.isNotEmpty()
			.allMatch((fault) -> fault.kind() == Kind.BYPASSED && fault.arguments().get(1).equals("Deadline reached"));
	}

	@Test
	void whatIsDecidedInAPartIsNotKnownAfterItIfItMayBeInterruptedBefore() {
		Xml decided = Xml.of("approveEu")
			.through("flow_silenceOpened_silenceForks", "userTask", "again", "", "")
			.with("id=\"again\"",
					"id=\"again\" camunda:formKey=\"silence-broken\" camunda:candidateGroups=\"EU/coordinator\"")
			.with("${signed}", "${signed and reopen}");
		ModelFault reopen = notKnown("Signed?", "reopen");
		assertThat(approve(decided)).isEmpty();
		assertThat(approve(decided.afterADay("start_silenceOpened", false))).isEmpty();
		assertThat(approve(decided.afterADay("start_silenceOpened", true))).contains(reopen);
	}

	@Test
	void theOtherSidesProcessIsNotOnesOwn() {
		assertThat(consult(Xml.of("consultJp"))).contains(ModelFault.of(Kind.WRONG_PROCESS, "consultJp", "consultEu"));
		assertThat(consult(Xml.of("approveEu"))).contains(ModelFault.of(Kind.WRONG_PROCESS, "approveEu", "consultEu"));
	}

	@Test
	void everythingIsSaidAtOnce() {
		Xml many = Xml.of("consultEu")
			.with("${proposeUnits}", "${publish}")
			.with("camunda:formKey=\"answer\"", "camunda:formKey=\"sign\"")
			.with("camunda:formKey=\"prepare-consultation\" camunda:candidateGroups=\"EU/coordinator\"",
					"camunda:formKey=\"prepare-consultation\" camunda:candidateGroups=\"EU/nobody\"")
			.within("userTask_consolidate",
					"<bpmn:extensionElements><camunda:taskListener event=\"create\" class=\"x.Y\" /></bpmn:extensionElements>");
		assertThat(consult(many)).extracting(ModelFault::kind)
			.contains(Kind.ELEMENT, Kind.BEAN, Kind.FORM, Kind.GROUP, Kind.KEPT_CHANGED);
	}

	@Test
	void aModelWithoutADiagramIsRefused() {
		assertThat(consult(Xml.of("consultEu").without("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>")))
			.containsExactly(ModelFault.of(Kind.NO_DIAGRAM));
	}

	@Test
	void whatIsNoModelIsRefusedBeforeItIsRead() throws IOException {
		assertThat(refusal("Dear colleague".getBytes(StandardCharsets.UTF_8))).isEqualTo(Kind.NOT_XML);
		assertThat(refusal(new byte[0])).isEqualTo(Kind.NOT_XML);
		assertThat(refusal(zip())).isEqualTo(Kind.ZIP);
		assertThat(refusal(new byte[10_000_000])).isEqualTo(Kind.TOO_BIG);
		assertThat(refusal(("<a>".repeat(100_000) + "</a>".repeat(100_000)).getBytes(StandardCharsets.UTF_8)))
			.isEqualTo(Kind.NOT_XML);
		assertThat(refusal(("<a>" + "<b/>".repeat(10_000) + "</a>").getBytes(StandardCharsets.UTF_8)))
			.isEqualTo(Kind.TOO_MANY);
		assertThat(refusal("<?xml version=\"1.0\"?><html/>".getBytes(StandardCharsets.UTF_8))).isEqualTo(Kind.ELEMENT);
	}

	@Test
	void aDoctypeIsRefusedAndNobodyIsCalled() throws IOException {
		HttpServer listener = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
		List<String> calls = new CopyOnWriteArrayList<>();
		listener.createContext("/", (exchange) -> {
			calls.add(exchange.getRequestURI().toString());
			exchange.sendResponseHeaders(404, -1);
		});
		listener.start();
		try {
			String address = "http://127.0.0.1:" + listener.getAddress().getPort() + "/";
			for (String doctype : List.of("<!DOCTYPE x SYSTEM \"" + address + "x.dtd\">",
					"<!DOCTYPE x [<!ENTITY % e SYSTEM \"" + address + "e\"> %e;]>",
					"<!DOCTYPE x [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>")) {
				Xml planted = Xml.of("consultEu").with("?>", "?>" + doctype);
				assertThat(consult(planted)).containsExactly(ModelFault.of(Kind.DOCTYPE));
			}
			assertThat(calls).isEmpty();
		}
		finally {
			listener.stop(0);
		}
	}

	@Test
	void twoProcessesInOneFileAreOneTooMany() {
		assertThat(consult(Xml.of("consultEu")
			.with("<bpmndi:BPMNDiagram",
					"<bpmn:process id=\"more\" isExecutable=\"true\" camunda:historyTimeToLive=\"P1D\" /><bpmndi:BPMNDiagram")))
			.contains(ModelFault.of(Kind.PROCESS_COUNT, "2"));
	}

	private static Kind refusal(byte[] file) {
		return ModelCheck.of("consultEu", Xml.of("consultEu").bytes(), GROUPS, file).get(0).kind();
	}

	private static ModelFault notKnown(String where, String variable) {
		return ModelFault.of(Kind.NOT_KNOWN, where, variable);
	}

	private static List<ModelFault> approve(Xml xml) {
		return ModelCheck.of("approveEu", Xml.of("approveEu").bytes(), GROUPS, xml.bytes());
	}

	private static List<ModelFault> consult(Xml xml) {
		return ModelCheck.of("consultEu", Xml.of("consultEu").bytes(), GROUPS, xml.bytes());
	}

	private static byte[] zip() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry("consultEu.bpmn"));
			zip.write(Xml.of("consultEu").bytes());
		}
		return bytes.toByteArray();
	}

	static Stream<Model> ofSides() {
		return Models.processes().stream().filter((model) -> model.tenant() != null);
	}

}
