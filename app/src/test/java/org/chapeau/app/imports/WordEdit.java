package org.chapeau.app.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;

import org.chapeau.word.DocxZip;

/**
 * What somebody does to a file in Word.
 */
final class WordEdit {

	private static final String TEXT = "word/document.xml";

	private final TreeMap<String, byte[]> parts = new TreeMap<>();

	private WordEdit(byte[] docx) {
		try {
			this.parts.putAll(DocxZip.unpack(docx));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static WordEdit of(byte[] docx) {
		return new WordEdit(docx);
	}

	/** Replaces words without tracking. */
	WordEdit replacing(String words, String others) {
		String xml = new String(this.parts.getOrDefault(TEXT, new byte[0]), StandardCharsets.UTF_8);
		if (!xml.contains(words)) {
			throw new IllegalArgumentException("The file does not say " + words);
		}
		this.parts.put(TEXT, xml.replace(words, others).getBytes(StandardCharsets.UTF_8));
		return this;
	}

	/** Deletes words that stand within one run, tracked. */
	WordEdit deleting(String author, String words) {
		return replacing(words,
				"</w:t></w:r><w:del w:id=\"900\" w:author=\"" + author + "\"><w:r><w:delText xml:space=\"preserve\">"
						+ words + "</w:delText></w:r></w:del><w:r><w:t xml:space=\"preserve\">");
	}

	/** Puts a paragraph behind the one that ends in some words. */
	WordEdit addingBehind(String words, String paragraph) {
		String xml = new String(this.parts.getOrDefault(TEXT, new byte[0]), StandardCharsets.UTF_8);
		int end = xml.indexOf("</w:p>", xml.indexOf(words)) + 6;
		this.parts.put(TEXT,
				(xml.substring(0, end) + "<w:p><w:r><w:t>" + paragraph + "</w:t></w:r></w:p>" + xml.substring(end))
					.getBytes(StandardCharsets.UTF_8));
		return this;
	}

	/** Makes one paragraph of the one that says some words and the one behind it. */
	WordEdit joining(String words) {
		String xml = new String(this.parts.getOrDefault(TEXT, new byte[0]), StandardCharsets.UTF_8);
		int end = xml.indexOf("</w:p>", xml.indexOf(words));
		int next = xml.indexOf("<w:p>", end) + 5;
		int content = xml.startsWith("<w:pPr>", next) ? xml.indexOf("</w:pPr>", next) + 8 : next;
		this.parts.put(TEXT,
				(xml.substring(0, end) + "<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>" + xml.substring(content))
					.getBytes(StandardCharsets.UTF_8));
		return this;
	}

	/** Moves the paragraph that says some words to the end of the text. */
	WordEdit moving(String words, String behind) {
		String xml = new String(this.parts.getOrDefault(TEXT, new byte[0]), StandardCharsets.UTF_8);
		int from = xml.lastIndexOf("<w:p>", xml.indexOf(words));
		int to = xml.indexOf("</w:p>", from) + 6;
		String moved = xml.substring(from, to);
		String rest = xml.substring(0, from) + xml.substring(to);
		int end = rest.indexOf("</w:p>", rest.indexOf(behind)) + 6;
		this.parts.put(TEXT, (rest.substring(0, end) + moved + rest.substring(end)).getBytes(StandardCharsets.UTF_8));
		return this;
	}

	/** Writes a comment in the margin of the first clause. */
	WordEdit commenting(String author, String words) {
		String comment = "<w:comment w:id=\"0\" w:author=\"" + author + "\"><w:p><w:r><w:t>" + words
				+ "</w:t></w:r></w:p></w:comment>";
		String namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
		this.parts.put("word/comments.xml", ("<w:comments xmlns:w=\"" + namespace + "\">" + comment + "</w:comments>")
			.getBytes(StandardCharsets.UTF_8));
		put("[Content_Types].xml", "</Types>", "<Override PartName=\"/word/comments.xml\" ContentType=\"application/"
				+ "vnd.openxmlformats-officedocument.wordprocessingml.comments+xml\"/></Types>");
		put("word/_rels/document.xml.rels", "</Relationships>",
				"<Relationship Id=\"rIdMargin\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
						+ "relationships/comments\" Target=\"comments.xml\"/></Relationships>");
		return put(TEXT, "<w:bookmarkEnd", "<w:r><w:commentReference w:id=\"0\"/></w:r><w:bookmarkEnd");
	}

	private WordEdit put(String part, String words, String others) {
		String xml = new String(this.parts.getOrDefault(part, new byte[0]), StandardCharsets.UTF_8);
		int at = xml.indexOf(words);
		this.parts.put(part,
				(xml.substring(0, at) + others + xml.substring(at + words.length())).getBytes(StandardCharsets.UTF_8));
		return this;
	}

	byte[] saved() {
		return DocxZip.pack(this.parts);
	}

}
