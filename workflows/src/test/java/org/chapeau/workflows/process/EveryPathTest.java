package org.chapeau.workflows.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.chapeau.workflows.Model;
import org.chapeau.workflows.Models;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The process tests together walk all there is in the models. Runs after them, and only
 * if all of them ran: what a part of them leaves out says nothing.
 */
@Order(Integer.MAX_VALUE)
class EveryPathTest {

	@BeforeAll
	static void theWholeSuiteRan() {
		List<String> leftOut = Planned.leftOut();
		Assumptions.assumeTrue(leftOut.isEmpty(),
				() -> "Not checked that every path is walked: %d process tests are not in this run, the first is %s"
					.formatted(leftOut.size(), leftOut.get(0)));
	}

	@ParameterizedTest
	@MethodSource("processes")
	void everyNodeIsEntered(Model process) {
		assertThat(nodes(process, FlowNode.class).map(FlowNode::getId).filter((node) -> !walked(process, node)))
			.isEmpty();
	}

	@ParameterizedTest
	@MethodSource("processes")
	void everyFlowIsTaken(Model process) {
		assertThat(read(process).getModelElementsByType(SequenceFlow.class)).filteredOn((flow) -> !taken(process, flow))
			.extracting(SequenceFlow::getId)
			.isEmpty();
	}

	/**
	 * What can happen at any time, a withdrawal or a return of the text by somebody else,
	 * has happened wherever the process waits.
	 */
	@ParameterizedTest
	@MethodSource("processes")
	void whatCanHappenAtAnyTimeHasHappenedWhereverTheProcessWaits(Model process) {
		assertThat(anyTime(process).flatMap((event) -> waits(process).filter((node) -> !cutOff(process, event, node))
			.map((node) -> event + " at " + node))).isEmpty();
	}

	static List<Model> processes() {
		return Models.processes();
	}

	private static boolean walked(Model process, String element) {
		return TestEngine.WALKED.walked(process.key(), element);
	}

	private static boolean cutOff(Model process, String event, String node) {
		return TestEngine.WALKED.cutOff(process.key(), event, node);
	}

	/** Behind a gateway of events no flow is taken: the event itself begins. */
	private static boolean taken(Model process, SequenceFlow flow) {
		boolean byEvent = flow.getSource() instanceof EventBasedGateway;
		return walked(process, byEvent ? flow.getTarget().getId() : flow.getId());
	}

	private static Stream<String> anyTime(Model process) {
		return nodes(process, StartEvent.class).filter(EveryPathTest::ofEventSubProcess).map(FlowNode::getId);
	}

	private static boolean ofEventSubProcess(FlowNode node) {
		return node.getParentElement() instanceof SubProcess parent && parent.triggeredByEvent();
	}

	private static Stream<String> waits(Model process) {
		return Stream
			.of(nodes(process, UserTask.class), nodes(process, ReceiveTask.class),
					nodes(process, EventBasedGateway.class),
					nodes(process, IntermediateCatchEvent.class).filter((event) -> !afterGatewayOfEvents(event)))
			.<FlowNode>flatMap((nodes) -> nodes)
			.map(FlowNode::getId);
	}

	private static boolean afterGatewayOfEvents(IntermediateCatchEvent event) {
		return event.getIncoming().stream().anyMatch((flow) -> flow.getSource() instanceof EventBasedGateway);
	}

	private static <T extends FlowNode> Stream<T> nodes(Model process, Class<T> type) {
		Collection<T> nodes = read(process).getModelElementsByType(type);
		return nodes.stream();
	}

	private static BpmnModelInstance read(Model process) {
		try (InputStream stream = process.open()) {
			return Bpmn.readModelFromStream(stream);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
