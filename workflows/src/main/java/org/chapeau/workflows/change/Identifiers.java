package org.chapeau.workflows.change;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Every id stands once, and every reference leads to something of the right kind. The
 * schema asks for less, and the engine minds some of it only when a case gets there.
 */
final class Identifiers {

	private static final String ACTIVITY = "userTask|serviceTask|sendTask|subProcess";

	private static final String NODE = ACTIVITY + "|startEvent|endEvent|boundaryEvent|intermediateCatchEvent"
			+ "|exclusiveGateway|parallelGateway|eventBasedGateway";

	/** What an attribute of an element may refer to. */
	private static final Map<String, String> KINDS = Map.of("messageEventDefinition messageRef", "message",
			"boundaryEvent attachedToRef", ACTIVITY, "exclusiveGateway default", "sequenceFlow",
			"sequenceFlow sourceRef", NODE, "sequenceFlow targetRef", NODE, "messageFlow sourceRef",
			"participant|" + NODE, "messageFlow targetRef", "participant|" + NODE, "participant processRef", "process",
			"BPMNShape bpmnElement", "participant|" + NODE, "BPMNEdge bpmnElement", "sequenceFlow|messageFlow");

	private final Map<String, String> kinds = new HashMap<>();

	private final Consumer<ModelFault> faults;

	private Identifiers(Consumer<ModelFault> faults) {
		this.faults = faults;
	}

	static void check(Document model, Consumer<ModelFault> faults) {
		Identifiers identifiers = new Identifiers(faults);
		List<Element> elements = Dom.all(model.getDocumentElement());
		identifiers.collect(elements);
		elements.forEach(identifiers::references);
	}

	private void collect(List<Element> elements) {
		Set<String> twice = new HashSet<>();
		for (Element element : elements) {
			String id = element.getAttribute("id");
			if (!id.isEmpty() && this.kinds.put(id, element.getLocalName()) != null && twice.add(id)) {
				this.faults.accept(ModelFault.of(ModelFault.Kind.DUPLICATE_ID, id));
			}
		}
	}

	private void references(Element element) {
		String local = element.getLocalName();
		Stream.of("messageRef", "attachedToRef", "default", "sourceRef", "targetRef", "processRef", "bpmnElement")
			.filter((attribute) -> element.hasAttribute(attribute) && KINDS.containsKey(local + " " + attribute))
			.forEach((attribute) -> reference(element, element.getAttribute(attribute),
					KINDS.get(local + " " + attribute)));
		if (local.equals("incoming") || local.equals("outgoing")) {
			reference(element, Dom.text(element), "sequenceFlow");
		}
		if (local.equals("messageEventDefinition") && !element.hasAttribute("messageRef")) {
			reference(element, "", "message");
		}
	}

	private void reference(Element element, String id, String kind) {
		if (!this.kinds.getOrDefault(id, "").matches(kind)) {
			this.faults.accept(ModelFault.of(ModelFault.Kind.DANGLING, Dom.place(element), id));
		}
	}

}
