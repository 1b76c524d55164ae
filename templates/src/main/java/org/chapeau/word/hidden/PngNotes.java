package org.chapeau.word.hidden;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.chapeau.word.hidden.PictureNotes.Stripped;

/**
 * The chunks of a PNG file. Those that give it its looks stay.
 */
final class PngNotes {

	private static final byte[] SIGNATURE = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' };

	private static final String END = "IEND";

	/** A length before a chunk's name, and a checksum behind its content. */
	private static final int AROUND = 12;

	private static final Set<String> LOOKS = Set.of("IHDR", "PLTE", "IDAT", END, "tRNS", "gAMA", "cHRM", "sRGB", "iCCP",
			"cICP", "mDCV", "cLLI", "sBIT", "bKGD", "pHYs", "hIST", "sPLT", "acTL", "fcTL", "fdAT");

	private PngNotes() {
	}

	static boolean isPng(byte[] file) {
		return file.length > SIGNATURE.length
				&& Arrays.equals(file, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
	}

	/**
	 * @throws IndexOutOfBoundsException if the file ends too early
	 */
	static Stripped strip(byte[] file) {
		ByteArrayOutputStream picture = new ByteArrayOutputStream();
		SortedSet<String> notes = new TreeSet<>();
		picture.write(file, 0, SIGNATURE.length);
		ByteBuffer chunks = ByteBuffer.wrap(file);
		int at = SIGNATURE.length;
		String name = "";
		while (!name.equals(END)) {
			int length = Objects.checkIndex(chunks.getInt(at), file.length);
			int end = Objects.checkFromIndexSize(at, length + AROUND, file.length) + length + AROUND;
			name = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
			if (LOOKS.contains(name)) {
				picture.write(file, at, end - at);
			}
			else {
				notes.add(name.equals("eXIf") ? "Exif" : name);
			}
			at = end;
		}
		if (at < file.length) {
			notes.add("what follows the picture");
		}
		return new Stripped(picture.toByteArray(), notes);
	}

}
