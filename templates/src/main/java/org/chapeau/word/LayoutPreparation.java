package org.chapeau.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.docx4j.XmlUtils;
import org.docx4j.docProps.core.CoreProperties;
import org.docx4j.docProps.core.dc.elements.ObjectFactory;
import org.docx4j.docProps.core.dc.elements.SimpleLiteral;
import org.docx4j.openpackaging.Base;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.docx4j.openpackaging.parts.JaxbXmlPart;
import org.docx4j.openpackaging.parts.Part;
import org.docx4j.openpackaging.parts.WordprocessingML.FooterPart;
import org.docx4j.openpackaging.parts.WordprocessingML.HeaderPart;
import org.docx4j.openpackaging.parts.relationships.Namespaces;
import org.docx4j.openpackaging.parts.relationships.RelationshipsPart;
import org.docx4j.relationships.Relationship;
import org.docx4j.wml.ContentAccessor;
import org.docx4j.wml.P;

/**
 * Makes a protocol officer's Word file ready to be cut into templates: mends
 * placeholders, empties the place of the clauses, and replaces everything that speaks of
 * the file's own origin by what will speak of the document's.
 */
final class LayoutPreparation {

	private static final String CREATOR = "Chapeau";

	private static final Set<String> KEPT_WITH_PACKAGE = Set.of(Namespaces.DOCUMENT, Namespaces.PROPERTIES_CORE);

	private final WordprocessingMLPackage file;

	LayoutPreparation(WordprocessingMLPackage file) {
		this.file = file;
	}

	/**
	 * Prepares the file in place.
	 * @param languageTag the BCP 47 tag of the documents, such as {@code en-GB}
	 */
	void run(String languageTag) throws Docx4JException {
		mendPlaceholders();
		emptyPlaceOfClauses();
		dropForeignParts();
		describe(languageTag);
		FootnoteSeparators.addTo(this.file);
		StampPart.addTo(this.file);
	}

	private void mendPlaceholders() throws Docx4JException {
		for (Part part : List.copyOf(this.file.getParts().getParts().values())) {
			if (part instanceof HeaderPart || part instanceof FooterPart || part == this.file.getMainDocumentPart()) {
				PlaceholderMending.mend(((JaxbXmlPart<?>) part).getContents());
			}
		}
	}

	/**
	 * Strips the paragraph of the clauses bare, so that it can be told from the others
	 * and bring no properties of its own.
	 */
	private void emptyPlaceOfClauses() throws Docx4JException {
		ContentAccessor body = this.file.getMainDocumentPart().getContents().getBody();
		for (Object child : body.getContent()) {
			if (XmlUtils.unwrap(child) instanceof P paragraph
					&& PlaceholderMending.textOf(paragraph).strip().equals(Placeholder.CLAUSES.token())
					&& (paragraph.getPPr() == null || paragraph.getPPr().getSectPr() == null)) {
				PlaceholderMending.reduceTo(paragraph, Placeholder.CLAUSES);
			}
		}
	}

	private void dropForeignParts() {
		drop(this.file, (relationship) -> !KEPT_WITH_PACKAGE.contains(relationship.getType()));
		drop(this.file.getMainDocumentPart(),
				(relationship) -> Namespaces.CUSTOM_XML_DATA_STORAGE.equals(relationship.getType())
						|| Namespaces.FOOTNOTES.equals(relationship.getType()));
	}

	private static void drop(Base source, Predicate<Relationship> unwanted) {
		RelationshipsPart relationships = source.getRelationshipsPart(false);
		if (relationships == null) {
			return;
		}
		for (Relationship relationship : new ArrayList<>(relationships.getRelationships().getRelationship())) {
			if (unwanted.test(relationship)) {
				Part part = relationships.getPart(relationship);
				if (part != null) {
					relationships.removePart(part.getPartName());
				}
				relationships.removeRelationship(relationship);
			}
		}
	}

	private void describe(String languageTag) throws Docx4JException {
		if (this.file.getDocPropsCorePart() == null) {
			this.file.addDocPropsCorePart();
		}
		CoreProperties properties = new CoreProperties();
		properties.setTitle(new ObjectFactory().createTitle(literal(Placeholder.TITLE.token())));
		properties.setCreator(literal(CREATOR));
		properties.setLanguage(literal(languageTag));
		this.file.getDocPropsCorePart().setContents(properties);
	}

	private static SimpleLiteral literal(String value) {
		SimpleLiteral literal = new SimpleLiteral();
		literal.getContent().add(value);
		return literal;
	}

}
