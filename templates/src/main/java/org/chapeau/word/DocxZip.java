package org.chapeau.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The zip around a Word file: the same parts always give the same bytes.
 */
public final class DocxZip {

	/**
	 * Set as local time, so that no time zone shows. Not the earliest a zip can say: the
	 * JDK takes that for something older and adds the instant, which knows the zone.
	 */
	static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

	private DocxZip() {
	}

	/**
	 * The parts by entry name. "[Content_Types].xml" sorts before "_rels" and "word", as
	 * readers like it.
	 */
	static SortedMap<String, byte[]> unpack(byte[] docx) throws IOException {
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
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(32 * 1024);
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			// Files of some ten kilobytes: a tenth smaller is not worth twice the time.
			zip.setLevel(Deflater.BEST_SPEED);
			for (Map.Entry<String, byte[]> part : parts.entrySet()) {
				ZipEntry entry = new ZipEntry(part.getKey());
				entry.setTimeLocal(NO_TIME);
				zip.putNextEntry(entry);
				zip.write(part.getValue());
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Writing to memory failed", ex);
		}
		return bytes.toByteArray();
	}

}
