package org.chapeau.word.gate;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which names the parts of a document may have.
 */
final class PartNames {

	/**
	 * Control and format characters, what Windows forbids in names, and the percent forms
	 * of dots and slashes.
	 */
	private static final Pattern BAD_CHARACTER = Pattern
		.compile("[\\p{Cntrl}\\p{Cf}\\\\:*?\"<>|\\uFFFD]|%(?i:2e|2f|5c|00)");

	/** An empty segment, or one that Windows or a path takes for something else. */
	private static final Pattern BAD_SEGMENT = Pattern.compile("(?:^|/)(?:[. ]*|[^/]*[. ])(?=/|$)");

	private PartNames() {
	}

	/**
	 * The name of a part, if it stays within the document.
	 */
	static String requireGood(byte[] raw) throws RefusedException {
		String name = decode(raw);
		String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
		if (raw.length > Limits.NAME_BYTES || BAD_CHARACTER.matcher(name).find() || BAD_SEGMENT.matcher(path).find()) {
			throw new RefusedException(Refusal.BAD_NAME, name);
		}
		return name;
	}

	/**
	 * Some file systems keep "a" and "A" apart, and one form of "é" and the other, and
	 * others do not.
	 */
	static void requireDistinct(Collection<ZipPart> parts) throws RefusedException {
		Set<String> folded = new HashSet<>();
		for (ZipPart part : parts) {
			String name = part.isFolder() ? part.name().substring(0, part.name().length() - 1) : part.name();
			if (!folded.add(fold(name))) {
				throw new RefusedException(Refusal.NAME_TWICE, part.name());
			}
		}
	}

	/**
	 * Whether a part says by its name that it is XML.
	 */
	static boolean isXml(String name) {
		String folded = name.toLowerCase(Locale.ROOT);
		return folded.endsWith(".xml") || folded.endsWith(".rels") || folded.endsWith(".vml");
	}

	static String fold(String name) {
		return Normalizer.normalize(name, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
	}

	private static String decode(byte[] raw) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
		}
		catch (CharacterCodingException ex) {
			// Zips of before UTF-8; whatever it is, it is a name and not a path.
			return new String(raw, StandardCharsets.ISO_8859_1);
		}
	}

}
