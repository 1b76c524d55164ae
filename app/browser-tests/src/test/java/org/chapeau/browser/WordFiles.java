package org.chapeau.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

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
		String end = "</w:t></w:r><w:bookmarkEnd";
		return edited(docx, (xml) -> xml.replaceFirst(end, " indeed" + end));
	}

	/**
	 * The file with words in the place of others.
	 */
	static byte[] saying(byte[] docx, String before, String now) {
		return edited(docx, (xml) -> xml.replace(before, now));
	}

	private static byte[] edited(byte[] docx, UnaryOperator<String> edit) {
		TreeMap<String, byte[]> parts = new TreeMap<>();
		try {
			parts.putAll(DocxZip.unpack(docx));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		String xml = new String(parts.get(TEXT), StandardCharsets.UTF_8);
		parts.put(TEXT, edit.apply(xml).getBytes(StandardCharsets.UTF_8));
		return DocxZip.pack(parts);
	}

	static FilePayload payload(byte[] docx) {
		return new FilePayload("back.docx", DOCX, docx);
	}

}
