package org.chapeau.word.hidden;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.chapeau.word.DocxZip;
import org.chapeau.word.gate.Objection;
import org.chapeau.word.gate.Refusal;
import org.chapeau.word.gate.Relationship;
import org.chapeau.word.gate.WordParts;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Makes a copy of a file that shows the same and tells nothing else. It keeps the text as
 * it reads with all changes accepted, its looks, its pictures, links to the web and our
 * own stamp. It drops the history of changes, comments, authors, save ids, hidden words,
 * all properties but the title and the language, custom XML of others, embedded files,
 * what pictures say of themselves, macros, what lies outside the file, and every part
 * that makes no page. The same file gives the same bytes.
 */
public final class CleanedCopy {

	private static final String CONTENT_TYPES = "[Content_Types].xml";

	private static final String DOCUMENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

	private static final Set<String> RELATIONSHIP_ATTRIBUTES = Set.of(
			"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
			"http://purl.oclc.org/ooxml/officeDocument/relationships");

	private final WordParts source;

	private final KeptParts kept;

	private CleanedCopy(WordParts source) {
		this.source = source;
		this.kept = new KeptParts(source);
	}

	/**
	 * Says why a file cannot be cleaned: text of another file, which Word would take in,
	 * would be lost.
	 */
	public static Optional<Objection> objection(WordParts source) {
		return source.activeContent()
			.stream()
			.filter((objection) -> objection.refusal() == Refusal.ALT_CHUNK)
			.findFirst();
	}

	/**
	 * Cleans a file.
	 * @param source what the gate let through, were it only to be inspected
	 * @return the bytes of a Word file
	 * @throws IllegalArgumentException if there is an {@linkplain #objection objection}
	 */
	public static byte[] of(WordParts source) {
		if (objection(source).isPresent()) {
			throw new IllegalArgumentException("Text of another file would be lost");
		}
		return new CleanedCopy(source).bytes();
	}

	private byte[] bytes() {
		SortedMap<String, byte[]> copy = new TreeMap<>();
		for (String part : this.kept.names()) {
			copy.put(part, this.source.isXml(part) ? xml(part) : PictureNotes.without(this.source.bytes(part)));
			copyRelationships(part, copy);
		}
		copyRelationships("", copy);
		this.source.relationships("")
			.stream()
			.filter(this.kept::isCoreProperties)
			.flatMap((relationship) -> relationship.part().stream())
			.filter(copy::containsKey)
			.forEach((part) -> copy.put(part, CoreProperties.reduced(this.source.bytes(part))));
		copy.put(CONTENT_TYPES, contentTypes(copy.keySet()));
		return DocxZip.pack(copy);
	}

	private byte[] xml(String part) {
		Document document = Dom.parse(this.source.bytes(part));
		Element root = document.getDocumentElement();
		if (Dom.isWord(root)) {
			StoryCleaning.clean(root);
		}
		dropReferences(part, root);
		return Dom.bytes(document);
	}

	/** Nothing may point to where no arrow leads any more. */
	private void dropReferences(String part, Element root) {
		Set<String> dropped = this.source.relationships(part)
			.stream()
			.filter((relationship) -> !this.kept.keeps(relationship))
			.map(Relationship::id)
			.collect(Collectors.toSet());
		if (dropped.isEmpty()) {
			return;
		}
		for (Element element : Dom.all(root)) {
			for (Attr attribute : Dom.attributes(element)) {
				if (RELATIONSHIP_ATTRIBUTES.contains(String.valueOf(attribute.getNamespaceURI()))
						&& dropped.contains(attribute.getValue())) {
					dropReference(element, attribute);
				}
			}
		}
	}

	private static void dropReference(Element element, Attr attribute) {
		switch (element.getLocalName()) {
			case "hyperlink" -> Dom.unwrap(element);
			case "blip", "imagedata", "fill", "stroke" -> element.removeAttributeNode(attribute);
			default -> Dom.remove(element);
		}
	}

	private void copyRelationships(String part, SortedMap<String, byte[]> copy) {
		if (this.source.relationships(part).isEmpty()) {
			return;
		}
		int name = part.lastIndexOf('/') + 1;
		String entry = part.substring(0, name) + "_rels/" + part.substring(name) + ".rels";
		Set<String> ids = this.source.relationships(part)
			.stream()
			.filter(this.kept::keeps)
			.map(Relationship::id)
			.collect(Collectors.toSet());
		Document document = Dom.parse(this.source.bytes(entry));
		for (Element relationship : Dom.children(document.getDocumentElement())) {
			if (!ids.contains(relationship.getAttribute("Id"))) {
				Dom.remove(relationship);
			}
		}
		if (!ids.isEmpty()) {
			copy.put(entry, Dom.bytes(document));
		}
	}

	private byte[] contentTypes(Set<String> names) {
		Document document = Dom.parse(this.source.bytes(CONTENT_TYPES));
		Set<String> parts = names.stream()
			.map((name) -> '/' + name.toLowerCase(Locale.ROOT))
			.collect(Collectors.toSet());
		Set<String> endings = parts.stream()
			.map((name) -> name.substring(name.lastIndexOf('.') + 1))
			.collect(Collectors.toSet());
		for (Element type : Dom.children(document.getDocumentElement())) {
			boolean known = type.getLocalName().equals("Override")
					? parts.contains(type.getAttribute("PartName").toLowerCase(Locale.ROOT))
					: endings.contains(type.getAttribute("Extension").toLowerCase(Locale.ROOT));
			if (!known) {
				Dom.remove(type);
			}
			else if (type.getAttribute("ContentType").toLowerCase(Locale.ROOT).contains("macroenabled")) {
				type.setAttribute("ContentType", DOCUMENT_TYPE);
			}
		}
		return Dom.bytes(document);
	}

}
