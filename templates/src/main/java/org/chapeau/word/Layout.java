package org.chapeau.word;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A Word file that gives statements their looks: read with docx4j once, checked, and cut
 * into templates, so that laying out a document is only joining and zipping.
 */
public final class Layout {

	/**
	 * Where the body, headers and footers are; what is filled in there is text of runs.
	 */
	private static final String TEXT_PARTS = "word/";

	private final LayoutName name;

	private final SortedMap<String, byte[]> fixedParts;

	/** The same, packed once for all files. */
	private final SortedMap<String, PackedPart> packedParts;

	private final SortedMap<String, XmlTemplate> templates;

	private final LayoutStyles styles;

	Layout(LayoutName name, SortedMap<String, byte[]> fixedParts, SortedMap<String, XmlTemplate> templates,
			LayoutStyles styles) {
		this.name = name;
		this.fixedParts = fixedParts;
		this.packedParts = DocxZip.deflate(fixedParts);
		this.templates = templates;
		this.styles = styles;
	}

	/**
	 * Reads a layout from a Word file.
	 * @param name the layout it is to be
	 * @param docx the bytes of the file
	 * @throws LayoutException naming everything that is missing or must not be there
	 */
	public static Layout read(LayoutName name, byte[] docx) throws LayoutException {
		return new LayoutReader(name).read(docx);
	}

	/**
	 * Reads the layout that comes with the program.
	 */
	public static Layout builtIn(LayoutName name) {
		try {
			return read(name, builtInFile(name));
		}
		catch (LayoutException ex) {
			throw new IllegalStateException("The built-in layout cannot be used", ex);
		}
	}

	/**
	 * The Word file of the layout that comes with the program, to be restyled.
	 */
	public static byte[] builtInFile(LayoutName name) {
		String resource = "/layouts/" + name.fileName();
		try (InputStream stream = Layout.class.getResourceAsStream(resource)) {
			if (stream == null) {
				throw new IllegalStateException("No resource " + resource);
			}
			return stream.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Reading " + resource, ex);
		}
	}

	public LayoutName name() {
		return this.name;
	}

	/**
	 * What whoever writes on this layout must know of it.
	 */
	LayoutStyles styles() {
		return this.styles;
	}

	/**
	 * Lays a document out. The same document gives the same bytes.
	 * @return the bytes of a Word file
	 */
	byte[] write(StatementDocument document) {
		return write(document.cover(), new BodyWriter(this.styles).write(document.paragraphs()));
	}

	/**
	 * Puts a text on the layout.
	 * @return the bytes of a Word file
	 */
	byte[] write(Cover cover, BodyText body) {
		SortedMap<String, PackedPart> parts = new TreeMap<>(this.packedParts);
		parts.putAll(DocxZip.deflate(madeParts(cover, body)));
		return DocxZip.join(parts.values());
	}

	/**
	 * The parts of the file, by entry name.
	 */
	SortedMap<String, byte[]> parts(Cover cover, BodyText body) {
		SortedMap<String, byte[]> parts = new TreeMap<>(this.fixedParts);
		parts.putAll(madeParts(cover, body));
		return parts;
	}

	/**
	 * The parts that this document has as no other.
	 */
	private SortedMap<String, byte[]> madeParts(Cover cover, BodyText body) {
		Map<Placeholder, String> words = words(cover);
		Map<Placeholder, String> inText = new EnumMap<>(Placeholder.class);
		Map<Placeholder, String> inProperties = new EnumMap<>(Placeholder.class);
		words.forEach((placeholder, value) -> {
			inText.put(placeholder, XmlText.runContent(value));
			inProperties.put(placeholder, XmlText.escape(value));
		});
		inText.put(Placeholder.CLAUSES, body.xml());
		SortedMap<String, byte[]> parts = new TreeMap<>();
		this.templates.forEach((part, template) -> parts.put(part,
				template.fill(part.startsWith(TEXT_PARTS) ? inText : inProperties)));
		if (!body.footnotes().isEmpty()) {
			byte[] separators = this.fixedParts.get(FootnoteWriter.PART);
			if (separators != null) {
				parts.put(FootnoteWriter.PART, withFootnotes(separators, body));
			}
		}
		return parts;
	}

	private static byte[] withFootnotes(byte[] separators, BodyText body) {
		String xml = new String(separators, StandardCharsets.UTF_8);
		int end = xml.lastIndexOf("</");
		return (xml.substring(0, end) + body.footnotes() + xml.substring(end)).getBytes(StandardCharsets.UTF_8);
	}

	private static Map<Placeholder, String> words(Cover cover) {
		Map<Placeholder, String> words = new EnumMap<>(Placeholder.class);
		words.put(Placeholder.SIDES, cover.titleBlock().sides());
		words.put(Placeholder.TITLE, cover.titleBlock().title());
		words.put(Placeholder.PLACE_AND_DATE, cover.titleBlock().placeAndDate());
		words.put(Placeholder.MARKING, cover.handling().marking());
		words.put(Placeholder.DISTRIBUTION, cover.handling().distribution());
		words.put(Placeholder.HASH, cover.stamp().shortHash());
		words.put(Placeholder.PACKAGE_ID, cover.stamp().packageId().value());
		words.put(Placeholder.CONTENT_HASH, cover.stamp().contentHash());
		words.put(Placeholder.FIRST_PARTY, cover.stamp().firstParty().orElse(""));
		return words;
	}

}
