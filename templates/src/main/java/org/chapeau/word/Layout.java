package org.chapeau.word;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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

	private final SortedMap<String, XmlTemplate> templates;

	private final BodyWriter bodyWriter;

	Layout(LayoutName name, SortedMap<String, byte[]> fixedParts, SortedMap<String, XmlTemplate> templates,
			BodyWriter bodyWriter) {
		this.name = name;
		this.fixedParts = fixedParts;
		this.templates = templates;
		this.bodyWriter = bodyWriter;
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
		String resource = "/layouts/" + name.fileName();
		try (InputStream stream = Layout.class.getResourceAsStream(resource)) {
			if (stream == null) {
				throw new IllegalStateException("No resource " + resource);
			}
			return read(name, stream.readAllBytes());
		}
		catch (LayoutException ex) {
			throw new IllegalStateException("The built-in layout cannot be used", ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Reading " + resource, ex);
		}
	}

	public LayoutName name() {
		return this.name;
	}

	/**
	 * Lays a document out. The same document gives the same bytes.
	 * @return the bytes of a Word file
	 */
	byte[] write(StatementDocument document) {
		return DocxZip.pack(parts(document));
	}

	/**
	 * The parts of the file, by entry name.
	 */
	SortedMap<String, byte[]> parts(StatementDocument document) {
		Map<Placeholder, String> words = words(document);
		Map<Placeholder, String> inText = new EnumMap<>(Placeholder.class);
		Map<Placeholder, String> inProperties = new EnumMap<>(Placeholder.class);
		words.forEach((placeholder, value) -> {
			inText.put(placeholder, XmlText.runContent(value));
			inProperties.put(placeholder, XmlText.escape(value));
		});
		inText.put(Placeholder.CLAUSES, this.bodyWriter.write(document.paragraphs()));
		SortedMap<String, byte[]> parts = new TreeMap<>(this.fixedParts);
		this.templates.forEach((part, template) -> parts.put(part,
				template.fill(part.startsWith(TEXT_PARTS) ? inText : inProperties)));
		return parts;
	}

	private static Map<Placeholder, String> words(StatementDocument document) {
		Map<Placeholder, String> words = new EnumMap<>(Placeholder.class);
		words.put(Placeholder.SIDES, document.titleBlock().sides());
		words.put(Placeholder.TITLE, document.titleBlock().title());
		words.put(Placeholder.PLACE_AND_DATE, document.titleBlock().placeAndDate());
		words.put(Placeholder.MARKING, document.handling().marking());
		words.put(Placeholder.DISTRIBUTION, document.handling().distribution());
		words.put(Placeholder.HASH, document.stamp().shortHash());
		words.put(Placeholder.PACKAGE_ID, document.stamp().packageId().value());
		words.put(Placeholder.CONTENT_HASH, document.stamp().contentHash());
		words.put(Placeholder.FIRST_PARTY, document.stamp().firstParty().orElse(""));
		return words;
	}

}
