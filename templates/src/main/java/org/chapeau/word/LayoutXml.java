package org.chapeau.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * One XML part of a layout in its plainest form. Gone are the ids by which Word remembers
 * who edited what and when, the comment in which docx4j names the machine it ran on, the
 * indentation, and the namespaces that nothing uses: what is left is the same on every
 * machine.
 */
final class LayoutXml {

	private static final Set<String> TRACKED = Set.of("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange",
			"sectPrChange", "tblPrChange", "trPrChange", "tcPrChange", "numberingChange");

	private static final Set<String> EDITING_IDS = Set.of("paraId", "textId");

	private static final Set<String> SAVE_IDS = Set.of("rsids", "rsid");

	/** Whose white space is text. */
	private static final Set<String> TEXT_ELEMENTS = Set.of("t", "instrText", "delText");

	/** Names prefixes that a reader may pass over, whether or not anything has them. */
	private static final String IGNORABLE = "Ignorable";

	/** Attributes whose values name prefixes. */
	private static final Set<String> PREFIX_LISTS = Set.of("Requires", "MustUnderstand", "ProcessContent");

	private final Document document;

	private final Set<String> prefixes = new HashSet<>();

	private boolean tracked;

	private int highestBookmark = -1;

	LayoutXml(byte[] xml) throws SAXException {
		this.document = parse(xml);
		this.document.setXmlStandalone(true);
		for (Node child : children(this.document)) {
			if (child instanceof Element root) {
				reduce(root);
				dropIdleIgnorable(root);
				dropUnusedNamespaces(root);
			}
			else {
				this.document.removeChild(child);
			}
		}
	}

	/**
	 * Parses XML.
	 * @throws SAXException if it is not well-formed or has a document type
	 */
	static Document parse(byte[] xml) throws SAXException {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			var builder = factory.newDocumentBuilder();
			builder.setErrorHandler(null);
			return builder.parse(new ByteArrayInputStream(xml));
		}
		catch (ParserConfigurationException | IOException ex) {
			throw new IllegalStateException("The JDK's XML parser cannot be used", ex);
		}
	}

	byte[] bytes() {
		try {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			TransformerFactory.newDefaultInstance()
				.newTransformer()
				.transform(new DOMSource(this.document), new StreamResult(bytes));
			return bytes.toByteArray();
		}
		catch (TransformerException ex) {
			throw new IllegalStateException("Writing XML to memory failed", ex);
		}
	}

	/**
	 * Whether it holds tracked changes.
	 */
	boolean isTracked() {
		return this.tracked;
	}

	/**
	 * The highest number of a bookmark in it, or -1.
	 */
	int highestBookmark() {
		return this.highestBookmark;
	}

	private void reduce(Element element) {
		String name = element.getLocalName();
		this.tracked = this.tracked || TRACKED.contains(name);
		if (name.equals("bookmarkStart")) {
			this.highestBookmark = Math.max(this.highestBookmark, Integer.parseInt(element.getAttribute("w:id")));
		}
		this.prefixes.add(prefix(element));
		reduceAttributes(element);
		for (Node child : children(element)) {
			if (child instanceof Element inner && !SAVE_IDS.contains(inner.getLocalName())) {
				reduce(inner);
			}
			else if (child.getNodeType() != Node.TEXT_NODE || (isBlank(child) && !TEXT_ELEMENTS.contains(name))) {
				element.removeChild(child);
			}
		}
	}

	private void reduceAttributes(Element element) {
		for (Attr attribute : attributes(element)) {
			String name = attribute.getLocalName();
			if (name.startsWith("rsid") || EDITING_IDS.contains(name)) {
				element.removeAttributeNode(attribute);
			}
			else if (!isDeclaration(attribute) && !name.equals(IGNORABLE)) {
				this.prefixes.add(prefix(attribute));
				if (PREFIX_LISTS.contains(name)) {
					this.prefixes.addAll(List.of(attribute.getValue().split("\\s+")));
				}
			}
		}
	}

	/**
	 * The schema does not know the attribute; where nothing is there to be ignored it can
	 * go.
	 */
	private void dropIdleIgnorable(Element root) {
		for (Attr attribute : attributes(root)) {
			if (attribute.getLocalName().equals(IGNORABLE)) {
				List<String> ignorable = List.of(attribute.getValue().strip().split("\\s+"));
				if (Collections.disjoint(ignorable, this.prefixes)) {
					root.removeAttributeNode(attribute);
				}
				else {
					this.prefixes.addAll(ignorable);
					this.prefixes.add(prefix(attribute));
				}
			}
		}
	}

	private void dropUnusedNamespaces(Element root) {
		for (Attr attribute : attributes(root)) {
			if (isDeclaration(attribute) && attribute.getPrefix() != null
					&& !this.prefixes.contains(attribute.getLocalName())) {
				root.removeAttributeNode(attribute);
			}
		}
	}

	private static boolean isDeclaration(Attr attribute) {
		return XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI());
	}

	private static boolean isBlank(Node text) {
		return text.getTextContent().isBlank();
	}

	private static String prefix(Node node) {
		return (node.getPrefix() != null) ? node.getPrefix() : "";
	}

	private static List<Attr> attributes(Element element) {
		List<Attr> attributes = new ArrayList<>();
		for (int i = 0; i < element.getAttributes().getLength(); i++) {
			attributes.add((Attr) element.getAttributes().item(i));
		}
		return attributes;
	}

	private static List<Node> children(Node node) {
		List<Node> children = new ArrayList<>();
		for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
			children.add(child);
		}
		return children;
	}

}
