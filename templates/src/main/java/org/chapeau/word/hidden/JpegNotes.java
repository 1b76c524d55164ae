package org.chapeau.word.hidden;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

import org.chapeau.word.hidden.PictureNotes.Stripped;

/**
 * The segments of a JPEG file. What is needed to draw it stays: its tables and pixels,
 * the colour profile, and which side is up.
 */
final class JpegNotes {

	private static final int START = 0xD8;

	private static final int END = 0xD9;

	private static final int PIXELS = 0xDA;

	private static final int COMMENT = 0xFE;

	private static final int FIRST_APPLICATION = 0xE0;

	private static final int LAST_APPLICATION = 0xEF;

	private static final int ADOBE = 0xEE;

	private static final String EXIF = "Exif\0\0";

	private static final int ORIENTATION = 0x0112;

	private static final int GPS = 0x8825;

	/** The length of an Exif block that says which side is up, and nothing else. */
	private static final int ORIENTATION_ALONE = 32;

	private static final int UPRIGHT = 1;

	private final ByteBuffer file;

	private final ByteArrayOutputStream picture = new ByteArrayOutputStream();

	private final SortedSet<String> notes = new TreeSet<>();

	JpegNotes(byte[] file) {
		this.file = ByteBuffer.wrap(file);
	}

	static boolean isJpeg(byte[] file) {
		return file.length > 3 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == START && (file[2] & 0xFF) == 0xFF;
	}

	/**
	 * @throws IndexOutOfBoundsException if the file ends too early
	 */
	Stripped strip() {
		copy(0, 2);
		int at = 2;
		while (u8(at + 1) != END) {
			if (u8(at) != 0xFF) {
				throw new IndexOutOfBoundsException("No segment at " + at);
			}
			int marker = u8(at + 1);
			int next = (marker == 0xFF) ? at + 1 : at + 2 + u16(at + 2);
			Objects.checkIndex(next, this.file.limit());
			if (marker == PIXELS) {
				next = endOfPixels(next);
			}
			if (marker != 0xFF && !isNote(marker, at + 4, next)) {
				copy(at, next);
			}
			at = next;
		}
		copy(at, at + 2);
		if (at + 2 < this.file.limit()) {
			this.notes.add("what follows the picture");
		}
		return new Stripped(this.picture.toByteArray(), this.notes);
	}

	/** Among the pixels a marker is one that is neither stuffed nor a restart. */
	private int endOfPixels(int start) {
		int at = start;
		while (u8(at) != 0xFF || u8(at + 1) == 0 || (u8(at + 1) >= 0xD0 && u8(at + 1) < START)) {
			at++;
		}
		return at;
	}

	private boolean isNote(int marker, int start, int end) {
		if (marker == COMMENT) {
			this.notes.add("comment");
			return true;
		}
		if (marker < FIRST_APPLICATION || marker > LAST_APPLICATION || marker == ADOBE) {
			return false;
		}
		if (begins(start, end, "JFIF\0") || begins(start, end, "ICC_PROFILE\0")) {
			return false;
		}
		if (begins(start, end, EXIF) && end - start == ORIENTATION_ALONE
				&& this.file.getShort(start + 16) == ORIENTATION) {
			return false;
		}
		if (begins(start, end, EXIF)) {
			this.notes.add("Exif");
			exif(start + EXIF.length(), end);
		}
		else {
			this.notes.add(begins(start, end, "http://ns.adobe.com/") ? "XMP"
					: begins(start, end, "Photoshop") ? "IPTC" : "APP" + (marker - FIRST_APPLICATION));
		}
		return true;
	}

	private void exif(int start, int end) {
		ByteBuffer tiff = this.file.slice(start, end - start);
		tiff.order((tiff.get(0) == 'I') ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
		int directory = tiff.getInt(4);
		int count = Short.toUnsignedInt(tiff.getShort(directory));
		for (int i = 0; i < count; i++) {
			int entry = directory + 2 + i * 12;
			int tag = Short.toUnsignedInt(tiff.getShort(entry));
			if (tag == GPS) {
				this.notes.add("GPS");
			}
			if (tag == ORIENTATION && tiff.getShort(entry + 8) != UPRIGHT) {
				orientation(tiff.getShort(entry + 8));
			}
		}
	}

	/** Which side is up is seen, and says nothing of anybody. */
	private void orientation(short value) {
		ByteBuffer segment = ByteBuffer.allocate(4 + ORIENTATION_ALONE)
			.put((byte) 0xFF)
			.put((byte) 0xE1)
			.putShort((short) (2 + ORIENTATION_ALONE))
			.put(EXIF.getBytes(StandardCharsets.ISO_8859_1))
			.put("MM\0*".getBytes(StandardCharsets.ISO_8859_1))
			.putInt(8)
			.putShort((short) 1)
			.putShort((short) ORIENTATION)
			.putShort((short) 3)
			.putInt(1)
			.putShort(value)
			.putShort((short) 0)
			.putInt(0);
		this.picture.writeBytes(segment.array());
	}

	private boolean begins(int start, int end, String words) {
		byte[] wanted = words.getBytes(StandardCharsets.ISO_8859_1);
		if (end - start < wanted.length) {
			return false;
		}
		for (int i = 0; i < wanted.length; i++) {
			if (this.file.get(start + i) != wanted[i]) {
				return false;
			}
		}
		return true;
	}

	private void copy(int start, int end) {
		Objects.checkFromToIndex(start, end, this.file.limit());
		this.picture.write(this.file.array(), start, end - start);
	}

	private int u8(int at) {
		return Byte.toUnsignedInt(this.file.get(at));
	}

	private int u16(int at) {
		return Short.toUnsignedInt(this.file.getShort(at));
	}

}
