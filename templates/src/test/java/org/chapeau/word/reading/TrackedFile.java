package org.chapeau.word.reading;

import java.util.List;

import org.chapeau.word.gate.Admission.Admitted;
import org.chapeau.word.gate.RawZip;
import org.chapeau.word.gate.WordGate;
import org.chapeau.word.gate.WordParts;

/**
 * Word files that are nothing but what a test is about.
 */
public final class TrackedFile {

	/** Who changed it, as attributes. */
	public static final String ANNA = " w:id=\"1\" w:author=\"Anna\" w:date=\"2024-10-01T10:00:00Z\"";

	/** Another one. */
	public static final String KENJI = " w:id=\"2\" w:author=\"健二\" w:date=\"2024-10-02T10:00:00Z\"";

	private static final String NAMESPACES = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
			+ " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
			+ " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""
			+ " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

	private TrackedFile() {
	}

	/**
	 * A file with a body and further parts.
	 * @param more names and contents of parts in turn
	 */
	public static byte[] bytes(String body, String... more) {
		String[] parts = new String[more.length + 2];
		parts[0] = "word/document.xml";
		parts[1] = xml("document", "<w:body>" + body + "</w:body>");
		System.arraycopy(more, 0, parts, 2, more.length);
		return RawZip.word(parts).bytes();
	}

	/**
	 * A part of the text's vocabulary.
	 */
	public static String xml(String root, String content) {
		return "<w:" + root + NAMESPACES + ">" + content + "</w:" + root + ">";
	}

	/**
	 * The parts of a file, admitted for inspection.
	 */
	public static WordParts parts(byte[] docx) {
		return ((Admitted) WordGate.inspect(docx)).parts();
	}

	static WordFile read(String body, String... more) {
		return WordFile.read(parts(bytes(body, more)));
	}

	/**
	 * The words of a view, a string for each paragraph.
	 */
	public static List<String> texts(List<ViewedParagraph> paragraphs) {
		return paragraphs.stream().map(ViewedParagraph::text).toList();
	}

	/** A paragraph of runs. */
	static String p(String... content) {
		return "<w:p>" + String.join("", content) + "</w:p>";
	}

	/** A paragraph whose end was changed. */
	static String pEnd(String change, String... content) {
		return "<w:p><w:pPr><w:rPr><w:" + change + ANNA + "/></w:rPr></w:pPr>" + String.join("", content) + "</w:p>";
	}

	static String r(String text) {
		return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
	}

	static String ins(String author, String... content) {
		return "<w:ins" + author + ">" + String.join("", content) + "</w:ins>";
	}

	static String del(String author, String text) {
		return "<w:del" + author + "><w:r><w:delText xml:space=\"preserve\">" + text + "</w:delText></w:r></w:del>";
	}

	static String cell(String... content) {
		return "<w:tc><w:tcPr/>" + String.join("", content) + "</w:tc>";
	}

	static String row(String properties, String... cells) {
		return "<w:tr><w:trPr>" + properties + "</w:trPr>" + String.join("", cells) + "</w:tr>";
	}

	static String table(String... rows) {
		return "<w:tbl><w:tblPr/><w:tblGrid/>" + String.join("", rows) + "</w:tbl>";
	}

}
