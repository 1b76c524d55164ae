package org.chapeau.word;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.SortedMap;

/**
 * Changes Word files as somebody outside the program would.
 */
final class DocxEdits {

	private DocxEdits() {
	}

	static byte[] builtInLayout(LayoutName name) throws IOException {
		try (InputStream stream = Layout.class.getResourceAsStream("/layouts/" + name.fileName())) {
			return Objects.requireNonNull(stream).readAllBytes();
		}
	}

	static String part(byte[] docx, String part) throws IOException {
		return new String(DocxZip.unpack(docx).get(part), StandardCharsets.UTF_8);
	}

	/**
	 * The file with a text of one part replaced everywhere it occurs.
	 */
	static byte[] replace(byte[] docx, String part, String old, String replacement) throws IOException {
		String content = part(docx, part);
		if (!content.contains(old)) {
			throw new IllegalArgumentException(part + " does not contain " + old);
		}
		return put(docx, part, content.replace(old, replacement));
	}

	static byte[] put(byte[] docx, String part, String content) throws IOException {
		SortedMap<String, byte[]> parts = DocxZip.unpack(docx);
		parts.put(part, content.getBytes(StandardCharsets.UTF_8));
		return DocxZip.pack(parts);
	}

}
