package org.chapeau.word.hidden;

import java.util.HashSet;
import java.util.Set;

import org.chapeau.word.StampPart;
import org.chapeau.word.gate.Relationship;
import org.chapeau.word.gate.WordParts;

/**
 * Which arrows, and so which parts, a cleaned copy keeps: what makes the pages, links to
 * the web, and our own stamp. What is not known is not kept.
 */
final class KeptParts {

	private static final Set<String> PAGE_MAKING = Set.of("officeDocument", "styles", "settings", "fontTable", "font",
			"numbering", "theme", "themeOverride", "footnotes", "endnotes", "header", "footer", "image", "chart",
			"chartStyle", "chartColorStyle", "chartUserShapes", "diagramData", "diagramLayout", "diagramQuickStyle",
			"diagramColors", "diagramDrawing", "customXmlProps");

	private static final Set<String> CORE_PROPERTIES = Set.of("core-properties", "coreProperties");

	private final WordParts parts;

	private final Set<String> reached;

	KeptParts(WordParts parts) {
		this.parts = parts;
		this.reached = new HashSet<>(Reachable.from(parts, this::keeps));
	}

	boolean keeps(Relationship relationship) {
		if (relationship.isExternal()) {
			return relationship.isWebLink();
		}
		if (relationship.type().equals("customXml")) {
			return relationship.part().filter(this::isOurStamp).isPresent();
		}
		return PAGE_MAKING.contains(relationship.type()) || relationship.type().equals("hyperlink")
				|| isCoreProperties(relationship);
	}

	boolean isCoreProperties(Relationship relationship) {
		return relationship.source().isEmpty() && CORE_PROPERTIES.contains(relationship.type());
	}

	/**
	 * The entry names of the parts, but for content types and relationships.
	 */
	Set<String> names() {
		return this.reached;
	}

	private boolean isOurStamp(String part) {
		return this.parts.names().contains(part) && this.parts.isXml(part)
				&& PartValues.vocabulary(this.parts, part).equals(StampPart.NAMESPACE);
	}

}
