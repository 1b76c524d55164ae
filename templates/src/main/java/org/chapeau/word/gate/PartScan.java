package org.chapeau.word.gate;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a part to its end: XML for a document type and for elements that nest too deep,
 * all else for its bytes.
 */
final class PartScan {

	/** What else to do with the elements of a part. */
	interface Visitor {

		void element(XMLStreamReader xml) throws RefusedException;

	}

	private static final int SNIFFED = 64;

	private final byte[] file;

	PartScan(byte[] file) {
		this.file = file;
	}

	/**
	 * @param isXml whether the part has to be XML
	 */
	void scan(ZipPart part, boolean isXml, Visitor visitor) throws RefusedException {
		try (CountedStream content = new CountedStream(part, this.file)) {
			try {
				read(part, content, isXml, visitor);
			}
			catch (XMLStreamException | IOException | RuntimeException ex) {
				// The JDK's reader throws a few of its own on broken XML.
				throw new RefusedException(
						content.objection().orElseGet(() -> new Objection(Refusal.BROKEN_XML, part.name())));
			}
		}
		catch (IOException ex) {
			throw new RefusedException(Refusal.NOT_A_ZIP, part.name());
		}
	}

	private static void read(ZipPart part, CountedStream content, boolean isXml, Visitor visitor)
			throws XMLStreamException, IOException, RefusedException {
		InputStream stream = new BufferedInputStream(content) {
			@Override
			public void close() {
				// The XML reader closes at the end of the document; the rest is still to
				// be read.
			}
		};
		if (isXml) {
			elements(part, stream, visitor);
		}
		else if (looksLikeXml(stream)) {
			// A picture, say, in SVG; or text that only begins so.
			try {
				elements(part, stream, visitor);
			}
			catch (XMLStreamException | RuntimeException ex) {
				if (content.objection().isEmpty()) {
					content.drain();
				}
			}
		}
		content.drain();
	}

	private static boolean looksLikeXml(InputStream stream) throws IOException {
		stream.mark(SNIFFED);
		byte[] start = stream.readNBytes(SNIFFED);
		stream.reset();
		for (byte b : start) {
			// Blanks, the marks of UTF-8 and UTF-16, and the zeros of the latter.
			if (b > ' ') {
				return b == '<';
			}
			if (b > 0 && "\t\n\r ".indexOf(b) < 0) {
				return false;
			}
		}
		return false;
	}

	private static void elements(ZipPart part, InputStream stream, Visitor visitor)
			throws XMLStreamException, RefusedException {
		XMLStreamReader xml = SafeXml.read(stream);
		int depth = 0;
		while (xml.hasNext()) {
			switch (xml.next()) {
				case XMLStreamConstants.DTD -> throw new RefusedException(Refusal.DOCTYPE, part.name());
				case XMLStreamConstants.START_ELEMENT -> {
					if (++depth > Limits.DEPTH) {
						throw new RefusedException(Refusal.NESTED_TOO_DEEP, part.name());
					}
					visitor.element(xml);
				}
				case XMLStreamConstants.END_ELEMENT -> depth--;
				default -> {
					// Text is counted, and not looked at.
				}
			}
		}
	}

}
