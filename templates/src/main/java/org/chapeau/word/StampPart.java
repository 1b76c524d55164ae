package org.chapeau.word;

import java.util.Optional;
import java.util.function.UnaryOperator;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.docx4j.customXmlProperties.DatastoreItem;
import org.docx4j.customXmlProperties.SchemaRefs;
import org.docx4j.model.datastorage.CustomXmlDataStorageImpl;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.CustomXmlDataStoragePart;
import org.docx4j.openpackaging.parts.CustomXmlDataStoragePropertiesPart;
import org.docx4j.openpackaging.parts.Part;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The custom XML part that carries a document's {@link PackageStamp}; Word and
 * LibreOffice keep it when they save.
 */
public final class StampPart {

	/** The vocabulary of the part. */
	public static final String NAMESPACE = "urn:chapeau:package";

	/** Constant, so that the same document gives the same bytes. */
	private static final String ITEM_ID = "{6C0A6D2E-6B0E-4C57-9A31-2B1F0E7C4D10}";

	private static final String ELEMENT = "package";

	private static final String PACKAGE_ID = "id";

	private static final String CONTENT_HASH = "hash";

	private static final String FIRST_PARTY = "firstParty";

	private StampPart() {
	}

	/**
	 * Adds the part, with placeholders for its values.
	 */
	static void addTo(WordprocessingMLPackage file) throws Docx4JException {
		CustomXmlDataStorageImpl storage = new CustomXmlDataStorageImpl();
		storage.setDocument(placeholders());
		CustomXmlDataStoragePart part = new CustomXmlDataStoragePart();
		part.setData(storage);
		file.getMainDocumentPart().addTargetPart(part);
		SchemaRefs.SchemaRef reference = new SchemaRefs.SchemaRef();
		reference.setUri(NAMESPACE);
		DatastoreItem item = new DatastoreItem();
		item.setItemID(ITEM_ID);
		item.setSchemaRefs(new SchemaRefs());
		item.getSchemaRefs().getSchemaRef().add(reference);
		CustomXmlDataStoragePropertiesPart properties = new CustomXmlDataStoragePropertiesPart();
		properties.setContents(item);
		part.addTargetPart(properties);
	}

	/**
	 * The stamp a file carries, if it carries one that is whole.
	 */
	static Optional<PackageStamp> read(WordprocessingMLPackage file) throws Docx4JException {
		for (Part part : file.getParts().getParts().values()) {
			if (part instanceof CustomXmlDataStoragePart custom) {
				Element root = custom.getData().getDocument().getDocumentElement();
				if (NAMESPACE.equals(root.getNamespaceURI()) && ELEMENT.equals(root.getLocalName())) {
					return stamp(root::getAttribute);
				}
			}
		}
		return Optional.empty();
	}

	/**
	 * The stamp that the root element of a part tells, if it is whole.
	 * @param attribute gives the value of an attribute by its name; empty for none
	 */
	public static Optional<PackageStamp> stamp(UnaryOperator<String> attribute) {
		String firstParty = attribute.apply(FIRST_PARTY);
		try {
			return Optional.of(new PackageStamp(new PackageId(attribute.apply(PACKAGE_ID)),
					attribute.apply(CONTENT_HASH), Optional.of(firstParty).filter((code) -> !code.isEmpty())));
		}
		catch (IllegalArgumentException ex) {
			// Somebody changed it by hand: it proves nothing.
			return Optional.empty();
		}
	}

	private static Document placeholders() {
		try {
			Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
			Element root = document.createElementNS(NAMESPACE, ELEMENT);
			root.setAttribute(PACKAGE_ID, Placeholder.PACKAGE_ID.token());
			root.setAttribute(CONTENT_HASH, Placeholder.CONTENT_HASH.token());
			root.setAttribute(FIRST_PARTY, Placeholder.FIRST_PARTY.token());
			document.appendChild(root);
			return document;
		}
		catch (ParserConfigurationException ex) {
			throw new IllegalStateException("The JDK has no XML parser", ex);
		}
	}

}
