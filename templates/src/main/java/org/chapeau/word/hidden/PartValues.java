package org.chapeau.word.hidden;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.chapeau.word.gate.SafeXml;
import org.chapeau.word.gate.WordParts;

/**
 * Picks values out of a small part.
 */
final class PartValues {

	private PartValues() {
	}

	/**
	 * The elements right below the root that have words, as {@code name: words}.
	 */
	static List<String> children(WordParts parts, String part) {
		List<String> found = new ArrayList<>();
		StringBuilder words = new StringBuilder();
		int[] depth = { 0 };
		walk(parts, part, (event, xml) -> {
			switch (event) {
				case XMLStreamConstants.START_ELEMENT -> {
					if (++depth[0] == 2) {
						words.setLength(0);
					}
				}
				case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> words.append(xml.getText());
				case XMLStreamConstants.END_ELEMENT -> {
					if (depth[0]-- == 2 && !words.toString().isBlank()) {
						found.add(xml.getLocalName() + ": " + words.toString().strip());
					}
				}
				default -> {
					// Nothing else has words.
				}
			}
			return true;
		});
		return found;
	}

	/**
	 * The values of an attribute wherever an element has it.
	 */
	static List<String> attributes(WordParts parts, String part, String element, String attribute) {
		List<String> found = new ArrayList<>();
		walk(parts, part, (event, xml) -> {
			if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(element)) {
				for (int i = 0; i < xml.getAttributeCount(); i++) {
					if (xml.getAttributeLocalName(i).equals(attribute)) {
						found.add(xml.getAttributeValue(i));
					}
				}
			}
			return true;
		});
		return found;
	}

	/**
	 * The namespace of the root element; empty for none.
	 */
	static String vocabulary(WordParts parts, String part) {
		String[] found = { "" };
		walk(parts, part, (event, xml) -> {
			if (event == XMLStreamConstants.START_ELEMENT) {
				found[0] = (xml.getNamespaceURI() != null) ? xml.getNamespaceURI() : "";
				return false;
			}
			return true;
		});
		return found[0];
	}

	/** Walks until the visitor has seen enough. */
	private static void walk(WordParts parts, String part, BiFunction<Integer, XMLStreamReader, Boolean> visitor) {
		try {
			XMLStreamReader xml = SafeXml.read(parts.open(part));
			while (xml.hasNext() && visitor.apply(xml.next(), xml)) {
				// The visitor does what is to be done.
			}
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException("What the gate has read cannot be read again", ex);
		}
	}

}
