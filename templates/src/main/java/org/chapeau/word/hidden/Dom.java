package org.chapeau.word.hidden;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * What is done to XML in memory again and again.
 */
final class Dom {

	private static final Set<String> WORD = Set.of("http://schemas.openxmlformats.org/wordprocessingml/2006/main",
			"http://purl.oclc.org/ooxml/wordprocessingml/main");

	private Dom() {
	}

	static Document parse(byte[] xml) {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
			document.setXmlStandalone(true);
			return document;
		}
		catch (ParserConfigurationException | IOException | SAXException ex) {
			throw new IllegalStateException("What the gate has read cannot be read again", ex);
		}
	}

	static byte[] bytes(Document document) {
		try {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			TransformerFactory.newDefaultInstance()
				.newTransformer()
				.transform(new DOMSource(document), new StreamResult(bytes));
			return bytes.toByteArray();
		}
		catch (TransformerException ex) {
			throw new IllegalStateException("Writing XML to memory failed", ex);
		}
	}

	/**
	 * Whether a node is an element of the text's own vocabulary with the given name.
	 */
	static boolean is(@Nullable Node node, String name) {
		return node != null && name.equals(node.getLocalName())
				&& WORD.contains(String.valueOf(node.getNamespaceURI()));
	}

	static boolean isWord(Node node) {
		return WORD.contains(String.valueOf(node.getNamespaceURI()));
	}

	static List<Element> children(Node node) {
		List<Element> children = new ArrayList<>();
		for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child instanceof Element element) {
				children.add(element);
			}
		}
		return children;
	}

	/**
	 * The first element of the text's vocabulary with the given name right below a node.
	 */
	static @Nullable Element child(@Nullable Node node, String name) {
		return (node == null) ? null
				: children(node).stream().filter((element) -> is(element, name)).findFirst().orElse(null);
	}

	/**
	 * All elements below a node and the node itself, in the order of the text.
	 */
	static List<Element> all(Element root) {
		List<Element> all = new ArrayList<>();
		collect(root, all);
		return all;
	}

	private static void collect(Element element, List<Element> all) {
		all.add(element);
		children(element).forEach((child) -> collect(child, all));
	}

	static List<Attr> attributes(Element element) {
		List<Attr> attributes = new ArrayList<>();
		for (int i = 0; i < element.getAttributes().getLength(); i++) {
			attributes.add((Attr) element.getAttributes().item(i));
		}
		return attributes;
	}

	static void remove(Node node) {
		Node parent = node.getParentNode();
		if (parent != null) {
			parent.removeChild(node);
		}
	}

	/**
	 * Leaves what stands in an element in its place.
	 */
	static void unwrap(Element element) {
		Node parent = element.getParentNode();
		if (parent != null) {
			while (element.getFirstChild() != null) {
				parent.insertBefore(element.getFirstChild(), element);
			}
			parent.removeChild(element);
		}
	}

}
