package org.chapeau.word.gate;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes zips byte by byte, so that they can lie.
 */
public final class RawZip {

	/** The least that is a Word file. */
	private static final String TYPES = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
			+ "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
			+ "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
			+ "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
			+ "</Types>";

	private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

	/** How the types of relationships begin. */
	public static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

	private static final String DOCUMENT = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
			+ "<w:body><w:p><w:r><w:t>The EU and Japan reaffirm it.</w:t></w:r></w:p></w:body></w:document>";

	private final List<Entry> entries = new ArrayList<>();

	/** An entry, both of whose headers can be bent. */
	static final class Entry {

		byte[] name;

		byte[] content;

		byte[] packed;

		int flags;

		int method = 8;

		long size;

		long crc;

		int madeOn;

		long attributes;

		byte[] extra = {};

		byte[] headerName;

		int offset;

		Entry(String name, byte[] content) {
			this.name = name.getBytes(StandardCharsets.UTF_8);
			this.headerName = this.name;
			this.content = content;
			this.packed = deflate(content);
			this.size = content.length;
			CRC32 sum = new CRC32();
			sum.update(content);
			this.crc = sum.getValue();
		}

	}

	/**
	 * A Word file with the given parts beside the least it needs, or in place of these.
	 * @param namesAndContents in turn
	 */
	public static RawZip word(String... namesAndContents) {
		RawZip zip = new RawZip();
		zip.put("[Content_Types].xml", TYPES);
		zip.put("_rels/.rels", relationships("rId1", OFFICE + "officeDocument", "word/document.xml", ""));
		zip.put("word/document.xml", DOCUMENT);
		for (int i = 0; i < namesAndContents.length; i += 2) {
			zip.put(namesAndContents[i], namesAndContents[i + 1]);
		}
		return zip;
	}

	/**
	 * A part of relationships, with the values of one after the other: id, type, target,
	 * mode.
	 */
	public static String relationships(String... values) {
		StringBuilder xml = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "\">");
		for (int i = 0; i < values.length; i += 4) {
			xml.append("<Relationship Id=\"").append(values[i]).append("\" Type=\"").append(values[i + 1]);
			xml.append("\" Target=\"").append(values[i + 2]).append('"');
			xml.append(values[i + 3].isEmpty() ? "" : " TargetMode=\"" + values[i + 3] + '"').append("/>");
		}
		return xml.append("</Relationships>").toString();
	}

	/**
	 * The part's content types, with one more override.
	 */
	static String typesWith(String part, String type) {
		return TYPES.replace("</Types>", "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/></Types>");
	}

	Entry put(String name, String content) {
		return put(new Entry(name, content.getBytes(StandardCharsets.UTF_8)));
	}

	/** Replaces an entry of that name, if there is one. */
	Entry put(Entry entry) {
		for (int i = 0; i < this.entries.size(); i++) {
			if (Arrays.equals(this.entries.get(i).name, entry.name)) {
				this.entries.set(i, entry);
				return entry;
			}
		}
		return add(entry);
	}

	Entry add(Entry entry) {
		this.entries.add(entry);
		return entry;
	}

	Entry last() {
		return this.entries.get(this.entries.size() - 1);
	}

	/**
	 * The file.
	 */
	public byte[] bytes() {
		return bytes(0);
	}

	/**
	 * The file, with some bytes that belong to nothing before its directory.
	 */
	byte[] bytes(int stray) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (Entry entry : this.entries) {
			entry.offset = out.size();
			out.writeBytes(header(entry, false));
			out.writeBytes(entry.headerName);
			out.writeBytes(entry.extra);
			out.writeBytes(entry.packed);
		}
		out.writeBytes(new byte[stray]);
		int directory = out.size();
		for (Entry entry : this.entries) {
			out.writeBytes(header(entry, true));
			out.writeBytes(entry.name);
			out.writeBytes(entry.extra);
		}
		ByteBuffer end = buffer(22).putInt(0x06054b50).putInt(0);
		end.putShort((short) this.entries.size()).putShort((short) this.entries.size());
		end.putInt(out.size() - directory).putInt(directory).putShort((short) 0);
		out.writeBytes(end.array());
		return out.toByteArray();
	}

	private static byte[] header(Entry entry, boolean central) {
		ByteBuffer header = buffer(central ? 46 : 30).putInt(central ? 0x02014b50 : 0x04034b50);
		if (central) {
			header.putShort((short) (entry.madeOn << 8 | 20));
		}
		header.putShort((short) 20).putShort((short) entry.flags).putShort((short) entry.method);
		header.putInt(0x00210000).putInt((int) entry.crc).putInt(entry.packed.length).putInt((int) entry.size);
		header.putShort((short) (central ? entry.name : entry.headerName).length).putShort((short) entry.extra.length);
		if (central) {
			header.putShort((short) 0).putShort((short) 0).putShort((short) 0);
			header.putInt((int) entry.attributes).putInt(entry.offset);
		}
		return header.array();
	}

	private static ByteBuffer buffer(int length) {
		return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
	}

	static byte[] deflate(byte[] content) {
		Deflater deflater = new Deflater(9, true);
		deflater.setInput(content);
		deflater.finish();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		byte[] buffer = new byte[65536];
		while (!deflater.finished()) {
			out.write(buffer, 0, deflater.deflate(buffer));
		}
		deflater.end();
		return out.toByteArray();
	}

}
