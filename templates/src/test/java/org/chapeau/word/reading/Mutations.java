package org.chapeau.word.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.chapeau.word.DocxZip;

/**
 * Damages files: some in the zip itself, some in a part, which is then packed well.
 */
final class Mutations {

	private static final List<String> BAITS = List.of("<w:ins>", "</w:p>", "<w:tbl>", "<w:del w:author=\"x\">",
			"<w:txbxContent>", "&#0;", "&amp;", "<!DOCTYPE a>", "]]>", "<w:fldChar w:fldCharType=\"end\"/>", "\uFFFE",
			"<mc:Fallback>", "<w:footnote/>", "w:id=\"99999999999\"",
			"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr></w:p>");

	private static final List<String> NAMES = List.of("p", "r", "t", "pPr", "rPr", "ins", "del", "moveFrom", "moveTo",
			"tbl", "tr", "tc", "trPr", "tcPr", "delText", "bookmarkStart", "bookmarkEnd", "txbxContent", "sdt",
			"sdtContent", "footnote", "comment", "fldChar", "instrText", "cellIns", "rPrChange", "body", "hyperlink");

	private final SplittableRandom random;

	Mutations(long seed) {
		this.random = new SplittableRandom(seed);
	}

	byte[] of(byte[] file) throws IOException {
		return this.random.nextBoolean() ? bytes(file) : part(file);
	}

	private byte[] part(byte[] file) throws IOException {
		Map<String, byte[]> parts = new TreeMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				parts.put(entry.getName(), zip.readAllBytes());
			}
		}
		List<String> names = new ArrayList<>(parts.keySet());
		String name = names.get(this.random.nextInt(names.size()));
		if (this.random.nextInt(10) == 0) {
			parts.remove(name);
		}
		else {
			switch (this.random.nextInt(5)) {
				case 0 -> parts.put(name, bytes(parts.get(name)));
				case 1 -> parts.put(name, tags(parts.get(name)));
				default -> parts.computeIfPresent("word/document.xml", (key, content) -> names(content));
			}
		}
		return DocxZip.pack(parts);
	}

	/**
	 * Makes one element another everywhere; the XML stays whole and its sense does not.
	 */
	private byte[] names(byte[] xml) {
		String text = new String(xml, StandardCharsets.UTF_8);
		for (int i = this.random.nextInt(4); i >= 0; i--) {
			String name = NAMES.get(this.random.nextInt(NAMES.size()));
			String other = NAMES.get(this.random.nextInt(NAMES.size()));
			text = text.replaceAll("(</?)w:" + name + "\\b", "$1w:" + other);
		}
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/** Cuts out, doubles or puts in pieces where tags begin and end. */
	private byte[] tags(byte[] xml) {
		StringBuilder text = new StringBuilder(new String(xml, StandardCharsets.UTF_8));
		for (int i = this.random.nextInt(4); i >= 0 && !text.isEmpty(); i--) {
			int from = Math.max(0, text.indexOf("<", this.random.nextInt(text.length())));
			int to = Math.max(from,
					text.indexOf(">", Math.min(text.length() - 1, from + this.random.nextInt(200))) + 1);
			switch (this.random.nextInt(3)) {
				case 0 -> text.delete(from, to);
				case 1 -> text.insert(from, text.substring(from, to));
				default -> text.insert(from, BAITS.get(this.random.nextInt(BAITS.size())));
			}
		}
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	private byte[] bytes(byte[] content) {
		byte[] changed = content.clone();
		for (int i = this.random.nextInt(8); i >= 0 && changed.length > 0; i--) {
			int at = this.random.nextInt(changed.length);
			switch (this.random.nextInt(4)) {
				case 0 -> changed[at] = (byte) this.random.nextInt(256);
				case 1 -> changed[at] ^= (byte) (1 << this.random.nextInt(8));
				case 2 -> Arrays.fill(changed, at, Math.min(changed.length, at + this.random.nextInt(16)), (byte) 0xFF);
				default -> changed = Arrays.copyOf(changed, at);
			}
		}
		return changed;
	}

}
