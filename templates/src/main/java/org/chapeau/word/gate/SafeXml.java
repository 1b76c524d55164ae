package org.chapeau.word.gate;

import java.io.InputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The JDK's streaming XML reader, which fetches nothing and expands nothing.
 */
public final class SafeXml {

	// One for all: making one looks for its implementation; reading from it is safe for
	// use by many threads once it is set up.
	private static final XMLInputFactory FACTORY = factory();

	private SafeXml() {
	}

	/**
	 * Reads XML as a stream; a document type shows as an event and is not read.
	 * @throws XMLStreamException if its very start is no XML
	 */
	public static XMLStreamReader read(InputStream xml) throws XMLStreamException {
		synchronized (FACTORY) {
			return FACTORY.createXMLStreamReader(xml);
		}
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
		// Every reader has its own symbol table then, which goes with it.
		factory.setProperty("reuse-instance", false);
		return factory;
	}

}
