package org.chapeau.word;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A part of a Word file as it stands in the zip. A part that is the same in every file is
 * packed once.
 *
 * @param name its entry name
 * @param packed its content, deflated
 * @param size how long the content is
 * @param checksum the CRC-32 of the content
 */
record PackedPart(String name, byte[] packed, int size, int checksum) {

	/**
	 * Packs a part.
	 * @param deflater one without a header of its own, which is reset before it is used
	 */
	static PackedPart of(String name, byte[] content, Deflater deflater) {
		deflater.reset();
		deflater.setInput(content);
		deflater.finish();
		byte[] packed = new byte[content.length / 2 + 64];
		int length = 0;
		while (!deflater.finished()) {
			if (length == packed.length) {
				packed = Arrays.copyOf(packed, 2 * length);
			}
			length += deflater.deflate(packed, length, packed.length - length);
		}
		CRC32 checksum = new CRC32();
		checksum.update(content);
		return new PackedPart(name, Arrays.copyOf(packed, length), content.length, (int) checksum.getValue());
	}

	byte[] nameBytes() {
		return this.name.getBytes(StandardCharsets.UTF_8);
	}

}
