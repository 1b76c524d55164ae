package org.chapeau.app.audit.chain;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;

import org.chapeau.app.kernel.FileHash;
import org.jspecify.annotations.Nullable;

/**
 * The digests of the record: SHA-256 over fields that are written one behind the other,
 * each as its length in bytes of UTF-8, a colon, the value and a comma, or as a hyphen
 * and a comma where there is none. So no two rows read alike.
 */
public final class Digest {

	private static final int SALT_BYTES = 16;

	private static final SecureRandom RANDOM = new SecureRandom();

	private Digest() {
	}

	/**
	 * The digest of some fields, 64 lower-case hexadecimal digits.
	 */
	public static String of(@Nullable String... fields) {
		String written = Arrays.stream(fields).map(Digest::written).collect(Collectors.joining());
		return FileHash.sha256(written.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Something nobody can guess, 32 lower-case hexadecimal digits. A value hashed with
	 * it can be vouched for without being told, and forgotten without breaking the chain.
	 */
	public static String salt() {
		byte[] salt = new byte[SALT_BYTES];
		RANDOM.nextBytes(salt);
		return HexFormat.of().formatHex(salt);
	}

	private static String written(@Nullable String field) {
		return (field != null) ? field.getBytes(StandardCharsets.UTF_8).length + ":" + field + "," : "-,";
	}

}
