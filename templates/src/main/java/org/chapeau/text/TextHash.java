package org.chapeau.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The SHA-256 of a text in both languages, or of a document made of such texts: what an
 * agreement, an approval or a release is bound to.
 * <p>
 * What is hashed is a row of fields, each written as the count of its UTF-8 bytes in
 * decimal, a colon, the bytes and a comma, so that no two rows give the same bytes. A
 * text is the fields {@code text}, the English, the Japanese; a document is the field
 * {@code document} and the hashes of its texts in order. Words are taken in NFC, except
 * that CJK compatibility ideographs and characters under more than thirty marks stay as
 * they are; nothing else is changed, white space and line ends included. To check one by
 * hand: {@code printf '4:text,2:Hi,6:やあ,' | sha256sum}.
 *
 * @param hex 64 hexadecimal digits in lower case
 */
public record TextHash(String hex) {

	private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

	/**
	 * @throws IllegalArgumentException if these are not 64 lower-case hexadecimal digits
	 */
	public TextHash {
		if (!FORM.matcher(hex).matches()) {
			throw new IllegalArgumentException("Not a SHA-256 in hexadecimal: \"" + hex + "\"");
		}
	}

	/**
	 * The hash of one text. A text with open brackets is hashed in its notation.
	 * @param en the English
	 * @param ja the Japanese; empty when there is none
	 * @throws IllegalArgumentException if a text holds half of a surrogate pair
	 */
	public static TextHash of(String en, String ja) {
		return ofFields(Stream.of("text", CanonicalForm.of(en), CanonicalForm.of(ja)));
	}

	/**
	 * The hash of a document.
	 * @param texts the hashes of its texts in the order of the document
	 */
	public static TextHash ofAll(List<TextHash> texts) {
		return ofFields(Stream.concat(Stream.of("document"), texts.stream().map(TextHash::hex)));
	}

	/**
	 * The first twelve digits, for people to compare.
	 */
	public String shortForm() {
		return this.hex.substring(0, 12);
	}

	@Override
	public String toString() {
		return this.hex;
	}

	private static TextHash ofFields(Stream<String> fields) {
		MessageDigest digest = sha256();
		fields.forEach((field) -> {
			ByteBuffer bytes = utf8(field);
			digest.update((bytes.remaining() + ":").getBytes(StandardCharsets.US_ASCII));
			digest.update(bytes);
			digest.update((byte) ',');
		});
		return new TextHash(HexFormat.of().formatHex(digest.digest()));
	}

	/**
	 * Refuses half a pair, which the lenient encoder would turn into the same question
	 * mark for different texts.
	 */
	private static ByteBuffer utf8(String field) {
		try {
			return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(field));
		}
		catch (CharacterCodingException ex) {
			throw new IllegalArgumentException("The text holds half of a surrogate pair", ex);
		}
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
