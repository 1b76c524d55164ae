package org.chapeau.workflows.change;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The list of all elements and attributes that a model may have. What is not on it is
 * refused by name, whether the engine would mind it or not: scripts, listeners, classes,
 * connectors, calls of other processes and whatever a later engine brings.
 */
final class AllowedXml {

	/**
	 * An element a line, and its attributes.
	 */
	private static final Map<String, Set<String>> LIST = """
			bpmn:definitions id name targetNamespace exporter exporterVersion modeler:executionPlatform \
			modeler:executionPlatformVersion
			bpmn:message id name
			bpmn:collaboration id name
			bpmn:participant id name processRef
			bpmn:messageFlow id name sourceRef targetRef
			bpmn:process id name isExecutable camunda:historyTimeToLive camunda:versionTag
			bpmn:documentation id
			bpmn:extensionElements
			bpmn:startEvent id name isInterrupting camunda:asyncBefore
			bpmn:endEvent id name
			bpmn:boundaryEvent id name attachedToRef cancelActivity
			bpmn:intermediateCatchEvent id name
			bpmn:messageEventDefinition id messageRef
			bpmn:timerEventDefinition id
			bpmn:timeDate id xsi:type
			bpmn:timeDuration id xsi:type
			bpmn:terminateEventDefinition id
			bpmn:userTask id name camunda:formKey camunda:candidateGroups camunda:dueDate camunda:asyncBefore
			bpmn:serviceTask id name camunda:delegateExpression camunda:asyncBefore camunda:asyncAfter
			bpmn:sendTask id name camunda:delegateExpression camunda:asyncBefore camunda:asyncAfter
			bpmn:subProcess id name triggeredByEvent
			bpmn:multiInstanceLoopCharacteristics id isSequential camunda:collection camunda:elementVariable
			bpmn:completionCondition id xsi:type
			bpmn:exclusiveGateway id name default
			bpmn:parallelGateway id name
			bpmn:eventBasedGateway id name
			bpmn:sequenceFlow id name sourceRef targetRef
			bpmn:conditionExpression id xsi:type
			bpmn:incoming
			bpmn:outgoing
			camunda:inputOutput
			camunda:inputParameter name
			bpmndi:BPMNDiagram id name
			bpmndi:BPMNPlane id bpmnElement
			bpmndi:BPMNShape id bpmnElement isHorizontal isExpanded isMarkerVisible bioc:stroke bioc:fill \
			color:background-color color:border-color
			bpmndi:BPMNEdge id bpmnElement bioc:stroke bioc:fill color:background-color color:border-color
			bpmndi:BPMNLabel id color:color
			dc:Bounds x y width height
			di:waypoint x y
			""".lines()
		.map((line) -> line.split(" "))
		.collect(Collectors.toUnmodifiableMap((line) -> line[0],
				(line) -> Arrays.stream(line).skip(1).collect(Collectors.toUnmodifiableSet())));

	private AllowedXml() {
	}

	static void check(Document model, Consumer<ModelFault> faults) {
		for (Node node = model.getFirstChild(); node != null; node = node.getNextSibling()) {
			instruction(node, "", faults);
		}
		Dom.walk(model.getDocumentElement(), (element) -> check(element, faults));
	}

	private static void check(Element element, Consumer<ModelFault> faults) {
		String name = Dom.name(element);
		Dom.nodes(element).forEach((node) -> instruction(node, Dom.place(element), faults));
		if (!LIST.containsKey(name)) {
			faults.accept(ModelFault.of(ModelFault.Kind.ELEMENT, name, Dom.place(element)));
			return;
		}
		List<Attr> attributes = Dom.attributes(element);
		attributes.stream()
			.map(Dom::name)
			.filter((attribute) -> !LIST.get(name).contains(attribute))
			.forEach((attribute) -> faults
				.accept(ModelFault.of(ModelFault.Kind.ATTRIBUTE, attribute, name, Dom.place(element))));
		attributes.stream()
			.filter((attribute) -> Dom.name(attribute).equals("xsi:type")
					&& !attribute.getValue().matches("(\\w+:)?tFormalExpression"))
			.forEach((attribute) -> faults
				.accept(ModelFault.of(ModelFault.Kind.EXPRESSION, Dom.place(element), attribute.getValue())));
	}

	private static void instruction(Node node, String place, Consumer<ModelFault> faults) {
		if (node.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE) {
			faults.accept(ModelFault.of(ModelFault.Kind.ELEMENT, "?" + node.getNodeName(), place));
		}
	}

}
