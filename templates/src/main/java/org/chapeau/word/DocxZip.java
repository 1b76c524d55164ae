package org.chapeau.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The zip around a Word file: the same parts always give the same bytes.
 */
public final class DocxZip {

	/**
	 * Set as local time, so that no time zone shows. Not the earliest a zip can say: the
	 * JDK takes that for something older and adds the instant, which knows the zone.
	 */
	static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

	private static final int LOCAL_HEADER = 30;

	private static final int DIRECTORY_HEADER = 46;

	private static final int END_OF_DIRECTORY = 22;

	private static final short VERSION = 20;

	private static final short NAMES_IN_UTF_8 = 1 << 11;

	private static final short DEFLATED = 8;

	/** {@link #NO_TIME} as a zip says it. */
	private static final short FIRST_DAY = (short) ((NO_TIME.getYear() - 1980) << 9 | NO_TIME.getMonthValue() << 5
			| NO_TIME.getDayOfMonth());

	private DocxZip() {
	}

	/**
	 * The parts by entry name. "[Content_Types].xml" sorts before "_rels" and "word", as
	 * readers like it. For files of our own; those of others come through the gate.
	 * @throws IOException if the zip is broken
	 */
	public static SortedMap<String, byte[]> unpack(byte[] docx) throws IOException {
		SortedMap<String, byte[]> parts = new TreeMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (!entry.isDirectory()) {
					parts.put(entry.getName(), zip.readAllBytes());
				}
			}
		}
		return parts;
	}

	/**
	 * Packs the parts in the order of the map.
	 */
	public static byte[] pack(Map<String, byte[]> parts) {
		return join(deflate(parts).values());
	}

	/**
	 * The parts as they stand in a zip, in the order of the map.
	 */
	static SortedMap<String, PackedPart> deflate(Map<String, byte[]> parts) {
		SortedMap<String, PackedPart> packed = new TreeMap<>();
		// Files of some ten kilobytes: a tenth smaller is not worth twice the time.
		Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
		try {
			parts.forEach((name, content) -> packed.put(name, PackedPart.of(name, content, deflater)));
		}
		finally {
			deflater.end();
		}
		return packed;
	}

	/**
	 * Writes the zip around packed parts, in their order: what the JDK's own writer does,
	 * but for parts that were packed before.
	 */
	static byte[] join(Collection<PackedPart> parts) {
		int length = END_OF_DIRECTORY;
		for (PackedPart part : parts) {
			length += LOCAL_HEADER + DIRECTORY_HEADER + 2 * part.nameBytes().length + part.packed().length;
		}
		ByteBuffer zip = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
		int[] offsets = new int[parts.size()];
		int number = 0;
		for (PackedPart part : parts) {
			offsets[number++] = zip.position();
			zip.putInt(0x04034b50);
			describe(zip, part);
			zip.put(part.nameBytes()).put(part.packed());
		}
		int directory = zip.position();
		number = 0;
		for (PackedPart part : parts) {
			zip.putInt(0x02014b50).putShort(VERSION);
			describe(zip, part);
			// No comment, the first disk, and no attributes.
			zip.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0).putInt(offsets[number++]);
			zip.put(part.nameBytes());
		}
		int end = zip.position();
		zip.putInt(0x06054b50).putInt(0).putShort((short) offsets.length).putShort((short) offsets.length);
		zip.putInt(end - directory).putInt(directory).putShort((short) 0);
		return zip.array();
	}

	/** What both the part and the directory say of it. */
	private static void describe(ByteBuffer zip, PackedPart part) {
		zip.putShort(VERSION).putShort(NAMES_IN_UTF_8).putShort(DEFLATED).putShort((short) 0).putShort(FIRST_DAY);
		zip.putInt(part.checksum()).putInt(part.packed().length).putInt(part.size());
		zip.putShort((short) part.nameBytes().length).putShort((short) 0);
	}

}
