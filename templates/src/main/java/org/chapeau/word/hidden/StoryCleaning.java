package org.chapeau.word.hidden;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/**
 * Takes the history, the comments and what nobody sees out of one part, so that what is
 * left is the text with all changes accepted.
 */
final class StoryCleaning {

	/** Elements of the text's vocabulary that go with all that is in them. */
	private static final Set<String> DROPPED = Set.of("del", "moveFrom", "moveFromRangeStart", "moveFromRangeEnd",
			"moveToRangeStart", "moveToRangeEnd", "customXmlInsRangeStart", "customXmlInsRangeEnd",
			"customXmlDelRangeStart", "customXmlDelRangeEnd", "customXmlMoveFromRangeStart",
			"customXmlMoveFromRangeEnd", "customXmlMoveToRangeStart", "customXmlMoveToRangeEnd", "cellIns", "cellDel",
			"cellMerge", "commentRangeStart", "commentRangeEnd", "permStart", "permEnd", "proofErr", "rsids", "rsid",
			"attachedTemplate", "docVars", "mailMerge", "dataBinding", "control", "trackRevisions", "revisionView",
			"saveThroughXslt");

	/** The same of other vocabularies. */
	private static final Set<String> DROPPED_ELSEWHERE = Set.of("OLEObject", "docId", "dataBinding");

	private static final Set<String> WRAPPERS = Set.of("ins", "moveTo");

	private final List<Element> joined = new ArrayList<>();

	private StoryCleaning() {
	}

	/**
	 * Cleans a part in place.
	 */
	static void clean(Element root) {
		StoryCleaning cleaning = new StoryCleaning();
		FieldUnlinking.unlink(root);
		cleaning.prune(root);
		cleaning.joined.forEach(ParagraphJoining::join);
		Bookmarks.dropUnpaired(root);
	}

	private void prune(Element element) {
		for (Attr attribute : Dom.attributes(element)) {
			if (attribute.getLocalName() != null && attribute.getLocalName().startsWith("rsid")) {
				element.removeAttributeNode(attribute);
			}
		}
		if (Dom.is(element, "p") && isEndGone(element)) {
			this.joined.add(element);
		}
		for (Element child : Dom.children(element)) {
			if (isGone(child)) {
				Dom.remove(child);
			}
			else {
				prune(child);
				tidy(child);
			}
		}
	}

	private static boolean isGone(Element element) {
		String name = element.getLocalName();
		if (!Dom.isWord(element)) {
			return DROPPED_ELSEWHERE.contains(name);
		}
		return switch (name) {
			case "tr" -> Dom.child(Dom.child(element, "trPr"), "del") != null;
			case "tc" -> Dom.child(Dom.child(element, "tcPr"), "cellDel") != null;
			case "r" -> isHidden(element) || isCommentMark(element);
			default -> DROPPED.contains(name) || name.endsWith("Change");
		};
	}

	/** What is left of an element when what was in it has gone. */
	private static void tidy(Element element) {
		if (!Dom.isWord(element)) {
			return;
		}
		String name = element.getLocalName();
		if (WRAPPERS.contains(name)) {
			Dom.unwrap(element);
		}
		else if ((name.equals("tbl") && Dom.child(element, "tr") == null && !hasControl(element))
				|| (name.equals("tr") && Dom.child(element, "tc") == null && !hasControl(element))) {
			Dom.remove(element);
		}
		else if ((name.equals("rPr") || name.equals("numPr")) && Dom.children(element).isEmpty()) {
			Dom.remove(element);
		}
	}

	private static boolean hasControl(Element element) {
		return Dom.child(element, "sdt") != null || Dom.child(element, "customXml") != null;
	}

	private static boolean isEndGone(Element paragraph) {
		Element mark = Dom.child(Dom.child(paragraph, "pPr"), "rPr");
		return Dom.child(mark, "del") != null || Dom.child(mark, "moveFrom") != null;
	}

	private static boolean isHidden(Element run) {
		Element vanish = Dom.child(Dom.child(run, "rPr"), "vanish");
		return vanish != null
				&& !Set.of("0", "false", "off").contains(vanish.getAttributeNS(vanish.getNamespaceURI(), "val"));
	}

	private static boolean isCommentMark(Element run) {
		return Dom.child(run, "commentReference") != null || Dom.child(run, "annotationRef") != null;
	}

}
