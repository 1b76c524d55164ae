package org.chapeau.word;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The tables of a Word file as a reader sees them, without the program's own model.
 */
final class DocxTables {

	private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

	private DocxTables() {
	}

	/**
	 * For each table its rows, the cells of a row joined by " | ".
	 */
	static List<List<String>> of(byte[] docx) throws IOException, SAXException {
		Element root = LayoutXml.parse(DocxEdits.part(docx, "word/document.xml").getBytes(StandardCharsets.UTF_8))
			.getDocumentElement();
		return elements(root, "tbl").stream()
			.map((table) -> elements(table, "tr").stream().map(DocxTables::row).toList())
			.toList();
	}

	private static String row(Element row) {
		return String.join(" | ", elements(row, "tc").stream().map(DocxTables::text).toList());
	}

	private static String text(Element cell) {
		return String.join("", elements(cell, "t").stream().map(Element::getTextContent).toList());
	}

	private static List<Element> elements(Element within, String name) {
		NodeList nodes = within.getElementsByTagNameNS(W, name);
		List<Element> elements = new ArrayList<>();
		for (int i = 0; i < nodes.getLength(); i++) {
			elements.add((Element) nodes.item(i));
		}
		return elements;
	}

}
