package org.chapeau.workflows.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * The XML of a model, under the prefixes its namespaces usually have.
 */
final class Dom {

	private static final Map<String, String> PREFIXES = Map.of("http://www.omg.org/spec/BPMN/20100524/MODEL", "bpmn",
			"http://www.omg.org/spec/BPMN/20100524/DI", "bpmndi", "http://www.omg.org/spec/DD/20100524/DC", "dc",
			"http://www.omg.org/spec/DD/20100524/DI", "di", "http://camunda.org/schema/1.0/bpmn", "camunda",
			"http://www.w3.org/2001/XMLSchema-instance", "xsi", "http://camunda.org/schema/modeler/1.0", "modeler",
			"http://bpmn.io/schema/bpmn/biocolor/1.0", "bioc", "http://www.omg.org/spec/BPMN/non-normative/color/1.0",
			"color");

	private static final String DECLARATION = "http://www.w3.org/2000/xmlns/";

	private Dom() {
	}

	/** The name of an element or attribute; in a namespace nobody knows, all of it. */
	static String name(Node node) {
		String namespace = node.getNamespaceURI();
		if (namespace == null) {
			return node.getLocalName();
		}
		String prefix = PREFIXES.get(namespace);
		return ((prefix != null) ? prefix + ":" : "{" + namespace + "}") + node.getLocalName();
	}

	/** Does something with an element and with all within it. */
	static void walk(Element element, Consumer<Element> visitor) {
		visitor.accept(element);
		children(element).forEach((child) -> walk(child, visitor));
	}

	/** An element and all within it. */
	static List<Element> all(Element root) {
		List<Element> elements = new ArrayList<>();
		walk(root, elements::add);
		return elements;
	}

	static List<Element> children(Element element) {
		return nodes(element).filter(Element.class::isInstance).map(Element.class::cast).toList();
	}

	static Stream<Node> nodes(Element element) {
		NodeList nodes = element.getChildNodes();
		return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item);
	}

	/** The attributes, but for declarations of namespaces. */
	static List<Attr> attributes(Element element) {
		NamedNodeMap attributes = element.getAttributes();
		return IntStream.range(0, attributes.getLength())
			.mapToObj((index) -> (Attr) attributes.item(index))
			.filter((attribute) -> !DECLARATION.equals(attribute.getNamespaceURI()))
			.toList();
	}

	/** The text of an element that holds nothing else. */
	static String text(Element element) {
		return children(element).isEmpty() ? element.getTextContent().strip() : "";
	}

	/**
	 * What an element is known by to whoever drew it: its own id or that of what holds
	 * it.
	 */
	static String place(Element element) {
		for (Node node = element; node instanceof Element holder; node = node.getParentNode()) {
			if (holder.hasAttribute("id")) {
				return holder.getAttribute("id");
			}
		}
		return element.getLocalName();
	}

}
