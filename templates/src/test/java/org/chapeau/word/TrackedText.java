package org.chapeau.word;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Reads the paragraphs of a Word file with all tracked changes taken or refused. It knows
 * the file format only, not the writer.
 */
final class TrackedText {

	private static final Set<String> CAME = Set.of("ins", "moveTo");

	private static final Set<String> WENT = Set.of("del", "moveFrom");

	private final Set<String> gone;

	private final List<String> paragraphs = new ArrayList<>();

	private final StringBuilder text = new StringBuilder();

	private TrackedText(Set<String> gone) {
		this.gone = gone;
	}

	static List<String> accepted(byte[] docx) throws IOException, SAXException {
		return read(docx, WENT);
	}

	static List<String> rejected(byte[] docx) throws IOException, SAXException {
		return read(docx, CAME);
	}

	private static List<String> read(byte[] docx, Set<String> gone) throws IOException, SAXException {
		Element root = LayoutXml.parse(DocxEdits.part(docx, "word/document.xml").getBytes(StandardCharsets.UTF_8))
			.getDocumentElement();
		TrackedText reader = new TrackedText(gone);
		for (Node child = root.getFirstChild().getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child instanceof Element paragraph && paragraph.getLocalName().equals("p")) {
				reader.paragraph(paragraph);
			}
		}
		return reader.paragraphs;
	}

	private void paragraph(Element paragraph) {
		boolean joined = false;
		for (Node child = paragraph.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child.getLocalName().equals("pPr")) {
				joined = isEndGone((Element) child);
			}
			else {
				inline(child);
			}
		}
		if (!joined) {
			this.paragraphs.add(this.text.toString());
			this.text.setLength(0);
		}
	}

	private boolean isEndGone(Element properties) {
		for (Node child = properties.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child.getLocalName().equals("rPr")) {
				for (Node mark = child.getFirstChild(); mark != null; mark = mark.getNextSibling()) {
					if (this.gone.contains(mark.getLocalName())) {
						return true;
					}
				}
			}
		}
		return false;
	}

	private void inline(Node node) {
		String name = node.getLocalName();
		if (this.gone.contains(name)) {
			return;
		}
		switch (name) {
			case "t", "delText" -> this.text.append(node.getTextContent());
			case "br" -> this.text.append('\n');
			case "tab" -> this.text.append('\t');
			default -> {
				for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
					inline(child);
				}
			}
		}
	}

}
