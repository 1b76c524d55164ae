package org.chapeau.workflows.change;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Reads a file of unknown origin as XML, and nothing but that file.
 */
final class ModelXml {

	private static final String MOST_DEPTH = "50";

	private ModelXml() {
	}

	/**
	 * Reads a file.
	 * @throws Unreadable if it is not XML, or XML that refers to something outside
	 */
	static Document read(byte[] file) throws Unreadable {
		if (file.length > ModelCheck.MOST_BYTES) {
			throw new Unreadable(ModelFault.Kind.TOO_BIG, String.valueOf(ModelCheck.MOST_BYTES / 1000));
		}
		if (file.length > 1 && file[0] == 'P' && file[1] == 'K') {
			throw new Unreadable(ModelFault.Kind.ZIP);
		}
		try {
			DocumentBuilder parser = parser();
			parser.setErrorHandler(new Strict());
			return parser.parse(new ByteArrayInputStream(file));
		}
		catch (SAXException ex) {
			// The parser has one way of saying so, and no code for it.
			boolean doctype = String.valueOf(ex.getMessage()).contains("DOCTYPE");
			throw new Unreadable(doctype ? ModelFault.Kind.DOCTYPE : ModelFault.Kind.NOT_XML);
		}
		catch (IOException ex) {
			throw new Unreadable(ModelFault.Kind.NOT_XML);
		}
	}

	/** The parser of Java itself, whatever else is on the class path. */
	private static DocumentBuilder parser() {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
		try {
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
			factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
			factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
			factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
			// Whoever reads the tree goes down it by calling themselves.
			factory.setAttribute("http://www.oracle.com/xml/jaxp/properties/maxElementDepth", MOST_DEPTH);
			factory.setXIncludeAware(false);
			factory.setExpandEntityReferences(false);
			return factory.newDocumentBuilder();
		}
		catch (ParserConfigurationException ex) {
			throw new IllegalStateException("Java's own parser knows these features", ex);
		}
	}

	/**
	 * Takes every error for what it is, and says nothing on the console.
	 */
	private static final class Strict implements ErrorHandler {

		@Override
		public void warning(SAXParseException ex) {
			// What is odd but readable is judged by the list of elements.
		}

		@Override
		public void error(SAXParseException ex) throws SAXParseException {
			throw ex;
		}

		@Override
		public void fatalError(SAXParseException ex) throws SAXParseException {
			throw ex;
		}

	}

	/**
	 * The file was not read.
	 */
	static final class Unreadable extends Exception {

		private static final long serialVersionUID = 1;

		private final transient ModelFault fault;

		Unreadable(ModelFault.Kind kind, String... arguments) {
			super(kind.name());
			this.fault = ModelFault.of(kind, arguments);
		}

		ModelFault fault() {
			return this.fault;
		}

	}

}
