package org.chapeau.word.gate;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Reads a zip's directory and holds every header in the file against it.
 *
 * <p>
 * Written here because libraries settle what this looks for: where the directory and the
 * headers differ they choose one, and two programs choose differently. A file is refused
 * unless both say the same of every part and the parts lie side by side with nothing in
 * between.
 */
final class ZipDirectory {

	private static final int END = 0x06054b50;

	private static final int END_LENGTH = 22;

	private static final int ENTRY = 0x02014b50;

	private static final int ENTRY_LENGTH = 46;

	private static final int HEADER = 0x04034b50;

	private static final int HEADER_LENGTH = 30;

	private static final int ZIP64_LOCATOR = 0x07064b50;

	private static final int ZIP64_LOCATOR_LENGTH = 20;

	private static final int ZIP64_EXTRA = 0x0001;

	private static final int UNICODE_NAME_EXTRA = 0x7075;

	private static final int ALL_ONES_16 = 0xFFFF;

	private static final long ALL_ONES_32 = 0xFFFFFFFFL;

	/** Plain and strong encryption, patches, hidden headers. */
	private static final int FORBIDDEN_FLAGS = 0b0010_0000_0110_0001;

	private static final int DESCRIBED_BEHIND = 0b1000;

	private static final int DESCRIPTOR_LONGEST = 16;

	private static final int DEFLATED = 8;

	private static final int UNIX = 3;

	private static final int UNIX_TYPE = 0170000;

	private static final int UNIX_FOLDER = 0040000;

	private static final int UNIX_FILE = 0100000;

	private final ByteBuffer file;

	ZipDirectory(ByteBuffer file) {
		this.file = file.order(ByteOrder.LITTLE_ENDIAN);
	}

	/**
	 * The parts in the order of the directory.
	 */
	List<ZipPart> read() throws RefusedException {
		try {
			int end = end();
			int count = u16(end + 10);
			if (u16(end + 8) != count || u16(end + 4) != 0 || u16(end + 6) != 0) {
				throw new RefusedException(Refusal.CONTRADICTORY_ZIP, "");
			}
			if (count > Limits.PARTS) {
				throw new RefusedException(Refusal.TOO_MANY_PARTS, Integer.toString(count));
			}
			int start = int32(end + 16, "");
			List<ZipPart> parts = parts(start, count, start + int32(end + 12, ""), end);
			requireSideBySide(parts, start);
			return parts;
		}
		catch (IndexOutOfBoundsException ex) {
			throw new RefusedException(Refusal.NOT_A_ZIP, "");
		}
	}

	private int end() throws RefusedException {
		int end = this.file.limit() - END_LENGTH;
		while (end >= 0 && u32(end) != END) {
			end--;
		}
		if (end < 0) {
			throw new RefusedException(Refusal.NOT_A_ZIP, "");
		}
		if (u16(end + 20) != this.file.limit() - end - END_LENGTH) {
			throw new RefusedException(Refusal.STRAY_BYTES, "");
		}
		boolean located = end >= ZIP64_LOCATOR_LENGTH && u32(end - ZIP64_LOCATOR_LENGTH) == ZIP64_LOCATOR;
		if (located || u16(end + 10) == ALL_ONES_16 || u32(end + 16) == ALL_ONES_32) {
			throw new RefusedException(Refusal.ZIP64, "");
		}
		return end;
	}

	private List<ZipPart> parts(int start, int count, int stop, int end) throws RefusedException {
		List<ZipPart> parts = new ArrayList<>(count);
		int at = start;
		for (int i = 0; i < count; i++) {
			if (u32(at) != ENTRY) {
				throw new RefusedException(Refusal.CONTRADICTORY_ZIP, "");
			}
			parts.add(part(at));
			at += ENTRY_LENGTH + u16(at + 28) + u16(at + 30) + u16(at + 32);
		}
		if (at != stop) {
			throw new RefusedException(Refusal.CONTRADICTORY_ZIP, "");
		}
		if (at != end) {
			throw new RefusedException(Refusal.STRAY_BYTES, "");
		}
		return parts;
	}

	private ZipPart part(int entry) throws RefusedException {
		byte[] rawName = bytes(entry + ENTRY_LENGTH, u16(entry + 28));
		String name = PartNames.requireGood(rawName);
		int flags = u16(entry + 8);
		int method = u16(entry + 10);
		requireKnownPacking(name, flags, method);
		requirePlain(name, entry);
		requireNoOtherSelf(name, rawName, entry + ENTRY_LENGTH + rawName.length, u16(entry + 30));
		int header = int32(entry + 42, name);
		if (u32(header) != HEADER) {
			throw new RefusedException(Refusal.CONTRADICTORY_ZIP, name);
		}
		boolean behind = (flags & DESCRIBED_BEHIND) != 0;
		requireSame(name, rawName, entry, header, behind);
		int headerNameLength = u16(header + 26);
		requireNoOtherSelf(name, rawName, header + HEADER_LENGTH + headerNameLength, u16(header + 28));
		int dataStart = header + HEADER_LENGTH + headerNameLength + u16(header + 28);
		int packedSize = int32(entry + 20, name);
		long size = u32(entry + 24);
		if (size == ALL_ONES_32) {
			throw new RefusedException(Refusal.ZIP64, name);
		}
		if (packedSize > this.file.limit() - dataStart || (method != DEFLATED && size != packedSize)) {
			throw new RefusedException(Refusal.CONTRADICTORY_ZIP, name);
		}
		return new ZipPart(name, method == DEFLATED, u32(entry + 16), packedSize, size, header, dataStart, behind);
	}

	private static void requireKnownPacking(String name, int flags, int method) throws RefusedException {
		if ((flags & FORBIDDEN_FLAGS) != 0) {
			throw new RefusedException(Refusal.ENCRYPTED, name);
		}
		if (method != 0 && method != DEFLATED) {
			throw new RefusedException(Refusal.ODD_PACKING, name);
		}
	}

	private void requirePlain(String name, int entry) throws RefusedException {
		int madeOn = u16(entry + 4) >> 8;
		int type = (int) (u32(entry + 38) >> 16) & UNIX_TYPE;
		if (madeOn == UNIX && type != 0 && type != UNIX_FILE && type != UNIX_FOLDER) {
			throw new RefusedException(Refusal.NOT_A_PLAIN_PART, name);
		}
	}

	/**
	 * Extra fields can give a part other sizes or another name, which only some programs
	 * heed.
	 */
	private void requireNoOtherSelf(String name, byte[] rawName, int start, int length) throws RefusedException {
		for (int at = start; at + 4 <= start + length; at += 4 + u16(at + 2)) {
			int id = u16(at);
			if (id == ZIP64_EXTRA) {
				throw new RefusedException(Refusal.ZIP64, name);
			}
			int nameLength = u16(at + 2) - 5;
			if (id == UNICODE_NAME_EXTRA && (nameLength < 0 || !Arrays.equals(bytes(at + 9, nameLength), rawName))) {
				throw new RefusedException(Refusal.CONTRADICTORY_ZIP, name);
			}
		}
	}

	private void requireSame(String name, byte[] rawName, int entry, int header, boolean behind)
			throws RefusedException {
		boolean same = u16(header + 6) == u16(entry + 8) && u16(header + 8) == u16(entry + 10)
				&& Arrays.equals(bytes(header + HEADER_LENGTH, u16(header + 26)), rawName);
		for (int field = 0; same && field < 12; field += 4) {
			long told = u32(header + 14 + field);
			same = told == u32(entry + 16 + field) || (behind && told == 0);
		}
		if (!same) {
			throw new RefusedException(Refusal.CONTRADICTORY_ZIP, name);
		}
	}

	private static void requireSideBySide(List<ZipPart> parts, int directory) throws RefusedException {
		List<ZipPart> inOrder = new ArrayList<>(parts);
		inOrder.sort(Comparator.comparingInt(ZipPart::start));
		int free = 0;
		int slack = 0;
		for (ZipPart part : inOrder) {
			requireNext(part.name(), free, slack, part.start());
			free = part.dataEnd();
			slack = part.describedBehind() ? DESCRIPTOR_LONGEST : 0;
		}
		requireNext("", free, slack, directory);
	}

	private static void requireNext(String name, int free, int slack, int start) throws RefusedException {
		if (start < free) {
			throw new RefusedException(Refusal.OVERLAPPING_PARTS, name);
		}
		if (start > free + slack) {
			throw new RefusedException(Refusal.STRAY_BYTES, name);
		}
	}

	private byte[] bytes(int at, int length) {
		byte[] bytes = new byte[length];
		this.file.get(at, bytes);
		return bytes;
	}

	private int u16(int at) {
		return Short.toUnsignedInt(this.file.getShort(at));
	}

	private long u32(int at) {
		return Integer.toUnsignedLong(this.file.getInt(at));
	}

	/**
	 * An offset or a size, which in a file within the limits is less than the file.
	 */
	private int int32(int at, String name) throws RefusedException {
		long value = u32(at);
		if (value == ALL_ONES_32) {
			throw new RefusedException(Refusal.ZIP64, name);
		}
		if (value > this.file.limit()) {
			throw new RefusedException(Refusal.CONTRADICTORY_ZIP, name);
		}
		return (int) value;
	}

}
