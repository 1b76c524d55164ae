package org.chapeau.word.gate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.xml.stream.XMLStreamReader;

import org.chapeau.word.gate.Admission.Admitted;
import org.chapeau.word.gate.Admission.Refused;

/**
 * Looks at a file of unknown origin before anything else does. Nothing is written,
 * fetched or expanded, and no part is kept inflated.
 */
public final class WordGate {

	private static final byte[] OLE_FILE = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0 };

	private static final String PACKAGE_RELATIONSHIPS = "/package/2006/relationships";

	private static final String RELATIONSHIPS = "_rels/";

	private static final int MOST_ARROWS = 20_000;

	private final byte[] file;

	private final ContentTypes types = new ContentTypes();

	private final Map<String, List<Relationship>> relationships = new LinkedHashMap<>();

	private final List<Objection> activeContent = new ArrayList<>();

	private int arrows;

	private WordGate(byte[] file) {
		this.file = file;
	}

	/**
	 * Asks whether a file may be imported: a Word document that is whole, within the
	 * limits, and neither runs nor embeds nor fetches anything.
	 * @param file its bytes, not to be changed while the parts are in use
	 */
	public static Admission admit(byte[] file) {
		Admission admission = inspect(file);
		if (admission instanceof Admitted admitted && !admitted.parts().activeContent().isEmpty()) {
			return new Refused(admitted.parts().activeContent().get(0));
		}
		return admission;
	}

	/**
	 * Asks whether a file may be read to see what is in it. What it runs, embeds or
	 * fetches is listed in {@link WordParts#activeContent()} and is no reason to refuse
	 * it here.
	 * @param file its bytes, not to be changed while the parts are in use
	 */
	public static Admission inspect(byte[] file) {
		try {
			return new Admitted(new WordGate(file).parts());
		}
		catch (RefusedException ex) {
			return new Refused(ex.objection());
		}
	}

	/**
	 * Reads a file no further than it may be long, for {@link #admit} or
	 * {@link #inspect}.
	 * @return its bytes; one more than is admitted where it is longer
	 * @throws IOException if it cannot be read
	 */
	public static byte[] read(Path file) throws IOException {
		return read(Files.newInputStream(file));
	}

	/**
	 * Reads a stream no further than a file may be long, and closes it.
	 * @return its bytes; one more than is admitted where it is longer
	 * @throws IOException if it cannot be read
	 */
	public static byte[] read(InputStream stream) throws IOException {
		try (stream) {
			return stream.readNBytes(Limits.FILE_BYTES + 1);
		}
	}

	private WordParts parts() throws RefusedException {
		if (this.file.length > Limits.FILE_BYTES) {
			throw new RefusedException(Refusal.TOO_BIG, "");
		}
		if (this.file.length >= OLE_FILE.length
				&& ByteBuffer.wrap(this.file, 0, OLE_FILE.length).equals(ByteBuffer.wrap(OLE_FILE))) {
			throw new RefusedException(Refusal.OLD_OR_PASSWORD, "");
		}
		List<ZipPart> parts = new ZipDirectory(ByteBuffer.wrap(this.file)).read();
		PartNames.requireDistinct(parts);
		requireWithinLimits(parts);
		scan(parts);
		return new WordParts(this.file, parts, this.types, this.relationships, this.activeContent, mainPart(parts));
	}

	private static void requireWithinLimits(List<ZipPart> parts) throws RefusedException {
		long total = 0;
		for (ZipPart part : parts) {
			total += part.size();
			if (total > Limits.INFLATED_BYTES) {
				throw new RefusedException(Refusal.INFLATES_TOO_FAR, part.name());
			}
			if (part.size() > Limits.RATIO_MATTERS_FROM && part.size() / Limits.RATIO > part.packedSize()) {
				throw new RefusedException(Refusal.PACKED_TOO_TIGHTLY, part.name());
			}
		}
	}

	/**
	 * Reads every part, the content types first: they say what the others are.
	 */
	private void scan(List<ZipPart> parts) throws RefusedException {
		List<ZipPart> inOrder = new ArrayList<>(parts);
		inOrder.sort(Comparator.comparing((part) -> !part.name().equals(ContentTypes.PART)));
		PartScan scan = new PartScan(this.file);
		for (ZipPart part : inOrder) {
			String name = part.name();
			ActiveContent.in(name, this.types.of(name)).ifPresent(this.activeContent::add);
			if (name.equals(ContentTypes.PART)) {
				scan.scan(part, true, this::contentType);
			}
			else if (isRelationships(name)) {
				scan.scan(part, true, (xml) -> relationship(sourceOf(name), xml));
			}
			else {
				scan.scan(part, !part.isFolder() && this.types.isXml(name), (xml) -> {
				});
			}
		}
	}

	private void contentType(XMLStreamReader xml) throws RefusedException {
		String type = attribute(xml, "ContentType");
		if (xml.getLocalName().equals("Override")) {
			this.types.put(attribute(xml, "PartName"), type);
		}
		else if (xml.getLocalName().equals("Default")) {
			this.types.putEnding(attribute(xml, "Extension"), type);
		}
		if (this.types.count() > MOST_ARROWS) {
			throw new RefusedException(Refusal.TOO_MANY_PARTS, ContentTypes.PART);
		}
	}

	private void relationship(String source, XMLStreamReader xml) throws RefusedException {
		String namespace = xml.getNamespaceURI();
		if (!xml.getLocalName().equals("Relationship") || namespace == null
				|| !namespace.endsWith(PACKAGE_RELATIONSHIPS)) {
			return;
		}
		if (++this.arrows > MOST_ARROWS) {
			throw new RefusedException(Refusal.TOO_MANY_PARTS, source);
		}
		String type = attribute(xml, "Type");
		Relationship relationship = new Relationship(source, attribute(xml, "Id"),
				type.substring(type.lastIndexOf('/') + 1), attribute(xml, "Target").strip(),
				attribute(xml, "TargetMode").equalsIgnoreCase("External"));
		ActiveContent.in(relationship).ifPresent(this.activeContent::add);
		this.relationships.computeIfAbsent(source, (key) -> new ArrayList<>()).add(relationship);
	}

	private String mainPart(List<ZipPart> parts) throws RefusedException {
		List<String> names = parts.stream().map(ZipPart::name).toList();
		return this.relationships.getOrDefault("", List.of())
			.stream()
			.filter((relationship) -> relationship.is("officeDocument"))
			.flatMap((relationship) -> relationship.part().stream())
			.filter((name) -> names.contains(name) && this.types.isDocument(name))
			.findFirst()
			.orElseThrow(() -> new RefusedException(Refusal.NOT_A_WORD_FILE, ""));
	}

	private static boolean isRelationships(String name) {
		return name.endsWith(".rels") && (name.startsWith(RELATIONSHIPS) || name.contains('/' + RELATIONSHIPS));
	}

	/** The part "word/document.xml" has its arrows in "word/_rels/document.xml.rels". */
	private static String sourceOf(String name) {
		int folder = name.lastIndexOf(RELATIONSHIPS);
		String source = name.substring(folder + RELATIONSHIPS.length(), name.length() - ".rels".length());
		return name.substring(0, folder) + source;
	}

	private static String attribute(XMLStreamReader xml, String name) {
		String value = xml.getAttributeValue(null, name);
		return (value != null) ? value : "";
	}

}
