package org.chapeau.word.hidden;

import java.util.Set;

import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The properties that every Office file has.
 */
final class CoreProperties {

	private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

	/** What a reader of the text sees anyway. */
	private static final Set<String> KEPT = Set.of("title", "language");

	private CoreProperties() {
	}

	/**
	 * The part with the title and the language alone.
	 */
	static byte[] reduced(byte[] xml) {
		Document document = Dom.parse(xml);
		for (Element property : Dom.children(document.getDocumentElement())) {
			if (!DUBLIN_CORE.equals(property.getNamespaceURI()) || !KEPT.contains(property.getLocalName())) {
				Dom.remove(property);
			}
		}
		return Dom.bytes(document);
	}

}
