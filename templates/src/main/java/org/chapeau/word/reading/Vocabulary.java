package org.chapeau.word.reading;

import java.util.Map;
import java.util.Optional;

import javax.xml.stream.XMLStreamReader;

/**
 * Gives elements and attributes their customary prefixes, whatever prefixes a file uses
 * and whether it is of the transitional or the strict form.
 */
final class Vocabulary {

	private static final String STRICT_WORD = "http://purl.oclc.org/ooxml/wordprocessingml/main";

	private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

	private static final String WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml";

	private static final String WORD_2012 = "http://schemas.microsoft.com/office/word/2012/wordml";

	private static final Map<String, String> PREFIXES = Map.of(WORD, "w:", STRICT_WORD, "w:", WORD_2010, "w14:",
			WORD_2012, "w15:", "http://schemas.openxmlformats.org/markup-compatibility/2006", "mc:",
			"http://schemas.openxmlformats.org/officeDocument/2006/math", "m:",
			"http://purl.oclc.org/ooxml/officeDocument/math", "m:",
			"http://schemas.openxmlformats.org/drawingml/2006/main", "a:", "http://purl.oclc.org/ooxml/drawingml/main",
			"a:");

	private Vocabulary() {
	}

	/**
	 * The name of the element the reader is at, such as {@code w:p}; that of an unknown
	 * vocabulary begins with a colon.
	 */
	static String element(XMLStreamReader xml) {
		String namespace = xml.getNamespaceURI();
		return ((namespace != null) ? PREFIXES.getOrDefault(namespace, ":") : ":") + xml.getLocalName();
	}

	/**
	 * An attribute of the text's own vocabulary.
	 */
	static Optional<String> attribute(XMLStreamReader xml, String name) {
		String value = xml.getAttributeValue(WORD, name);
		return Optional.ofNullable((value != null) ? value : xml.getAttributeValue(STRICT_WORD, name));
	}

	/**
	 * Word's id of a paragraph.
	 */
	static Optional<String> paraId(XMLStreamReader xml) {
		return Optional.ofNullable(xml.getAttributeValue(WORD_2010, "paraId"));
	}

	/**
	 * An attribute of the vocabulary of 2012, which links comments.
	 */
	static Optional<String> attribute2012(XMLStreamReader xml, String name) {
		return Optional.ofNullable(xml.getAttributeValue(WORD_2012, name));
	}

	/**
	 * Whether a property that is on or off is on: absent means on.
	 */
	static boolean isOn(XMLStreamReader xml) {
		String value = attribute(xml, "val").orElse("true");
		return !value.equals("false") && !value.equals("0") && !value.equals("off");
	}

}
