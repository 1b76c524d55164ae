package org.chapeau.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;

import com.microsoft.playwright.options.FilePayload;
import org.chapeau.word.DocxZip;

/**
 * Word files as somebody sends them back.
 */
final class WordFiles {

	private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

	private static final String TEXT = "word/document.xml";

	private WordFiles() {
	}

	/**
	 * The file with one more word at the end of its first clause, put in without
	 * tracking.
	 */
	static byte[] withAWordMore(byte[] docx) {
		TreeMap<String, byte[]> parts = new TreeMap<>();
		try {
			parts.putAll(DocxZip.unpack(docx));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		String xml = new String(parts.get(TEXT), StandardCharsets.UTF_8);
		String end = "</w:t></w:r><w:bookmarkEnd";
		int at = xml.indexOf(end);
		String changed = xml.substring(0, at) + " indeed" + xml.substring(at);
		parts.put(TEXT, changed.getBytes(StandardCharsets.UTF_8));
		return DocxZip.pack(parts);
	}

	static FilePayload payload(byte[] docx) {
		return new FilePayload("back.docx", DOCX, docx);
	}

}
