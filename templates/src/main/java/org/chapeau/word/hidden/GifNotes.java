package org.chapeau.word.hidden;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.SortedSet;
import java.util.TreeSet;

import org.chapeau.word.hidden.PictureNotes.Stripped;

/**
 * The blocks of a GIF file. Comments go, and what programs have added but for how often
 * it plays.
 */
final class GifNotes {

	private static final int HEADER = 13;

	private static final int EXTENSION = 0x21;

	private static final int PICTURE = 0x2C;

	private static final int END = 0x3B;

	private static final int COMMENT = 0xFE;

	private static final int APPLICATION = 0xFF;

	private final ByteBuffer file;

	private GifNotes(byte[] file) {
		this.file = ByteBuffer.wrap(file);
	}

	static boolean isGif(byte[] file) {
		return file.length > HEADER && new String(file, 0, 4, StandardCharsets.ISO_8859_1).equals("GIF8");
	}

	/**
	 * @throws IndexOutOfBoundsException if the file ends too early, or has a block that
	 * is not known
	 */
	static Stripped strip(byte[] file) {
		return new GifNotes(file).strip();
	}

	private Stripped strip() {
		ByteArrayOutputStream picture = new ByteArrayOutputStream();
		SortedSet<String> notes = new TreeSet<>();
		int at = HEADER + colours(10);
		picture.write(this.file.array(), 0, at);
		while (u8(at) != END) {
			int end = switch (u8(at)) {
				case EXTENSION -> behindBlocks(at + 2);
				case PICTURE -> behindBlocks(at + 11 + colours(at + 9));
				default -> throw new IndexOutOfBoundsException("No block at " + at);
			};
			String note = (u8(at) == EXTENSION) ? note(at) : "";
			if (note.isEmpty()) {
				picture.write(this.file.array(), at, end - at);
			}
			else {
				notes.add(note);
			}
			at = end;
		}
		picture.write(END);
		if (at + 1 < this.file.limit()) {
			notes.add("what follows the picture");
		}
		return new Stripped(picture.toByteArray(), notes);
	}

	private String note(int at) {
		if (u8(at + 1) == COMMENT) {
			return "comment";
		}
		if (u8(at + 1) == APPLICATION) {
			String program = new String(this.file.array(), at + 3, 8, StandardCharsets.ISO_8859_1);
			return (program.equals("NETSCAPE") || program.equals("ANIMEXTS")) ? "" : program.strip();
		}
		return "";
	}

	private int behindBlocks(int start) {
		int at = start;
		while (u8(at) != 0) {
			at += 1 + u8(at);
		}
		return at + 1;
	}

	/** The bytes of the colour table that a place tells of. */
	private int colours(int at) {
		int flags = u8(at);
		return ((flags & 0x80) != 0) ? 3 << ((flags & 7) + 1) : 0;
	}

	private int u8(int at) {
		return Byte.toUnsignedInt(this.file.get(at));
	}

}
