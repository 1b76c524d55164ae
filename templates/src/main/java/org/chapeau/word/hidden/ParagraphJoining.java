package org.chapeau.word.hidden;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Joins a paragraph whose end was taken out with the one that follows. As in Word, the
 * later paragraph gives the joint one its looks.
 */
final class ParagraphJoining {

	/** What holds paragraphs and is no border between them. */
	private static final Set<String> CONTROLS = Set.of("sdt", "sdtContent", "customXml", "smartTag");

	private static final Set<String> WORDS = Set.of("r", "hyperlink", "fldSimple", "smartTag", "sdt", "dir", "bdo");

	private ParagraphJoining() {
	}

	static void join(Element paragraph) {
		if (paragraph.getParentNode() == null) {
			return;
		}
		Element next = following(paragraph);
		if (next != null && Dom.is(next, "p")) {
			prepend(paragraph, next);
			remove(paragraph);
		}
		else if (!hasWords(paragraph) && (next != null || !isLast(paragraph))) {
			remove(paragraph);
		}
	}

	private static void prepend(Element paragraph, Element next) {
		Element properties = Dom.child(next, "pPr");
		Node before = (properties != null) ? properties.getNextSibling() : next.getFirstChild();
		for (Element child : Dom.children(paragraph)) {
			if (!Dom.is(child, "pPr")) {
				next.insertBefore(child, before);
			}
		}
	}

	/** The next paragraph or table of the same text; null at its end. */
	private static @Nullable Element following(Node node) {
		for (Node next = node.getNextSibling(); next != null; next = next.getNextSibling()) {
			Element block = firstBlock(next);
			if (block != null) {
				return block;
			}
		}
		Node parent = node.getParentNode();
		return (parent != null && isControl(parent)) ? following(parent) : null;
	}

	private static @Nullable Element firstBlock(Node node) {
		if (Dom.is(node, "p") || Dom.is(node, "tbl")) {
			return (Element) node;
		}
		if (isControl(node)) {
			for (Element child : Dom.children(node)) {
				Element block = firstBlock(child);
				if (block != null) {
					return block;
				}
			}
		}
		return null;
	}

	private static boolean isControl(Node node) {
		return Dom.isWord(node) && CONTROLS.contains(node.getLocalName());
	}

	/** Cells, notes and boxes must end with a paragraph, and so must the text. */
	private static boolean isLast(Element paragraph) {
		List<Element> blocks = Dom.children(paragraph.getParentNode())
			.stream()
			.filter((element) -> firstBlock(element) != null)
			.toList();
		int place = blocks.indexOf(paragraph);
		return place == blocks.size() - 1 && (place == 0 || !Dom.is(blocks.get(place - 1), "p"));
	}

	private static boolean hasWords(Element paragraph) {
		return Dom.children(paragraph).stream().anyMatch((child) -> WORDS.contains(child.getLocalName()));
	}

	/** A control that is left without a paragraph goes with it. */
	private static void remove(Element paragraph) {
		Node parent = paragraph.getParentNode();
		Dom.remove(paragraph);
		while (parent != null && isControl(parent) && firstBlock(parent) == null) {
			Node outer = parent.getParentNode();
			Dom.remove(parent);
			parent = outer;
		}
	}

}
