package org.chapeau.word.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
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

	private final Random random;

	Mutations(long seed) {
		this.random = new Random(seed);
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
			parts.put(name, (this.random.nextInt(3) == 0) ? bytes(parts.get(name)) : tags(parts.get(name)));
		}
		return DocxZip.pack(parts);
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
