package org.chapeau.browser;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Locale;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * An authenticator app: it makes codes of six digits out of a secret and the time (RFC
 * 6238). A code is taken once only and those of the steps beside the present one are
 * taken too, so that it can make three within half a minute.
 */
final class OneTimeCodes {

	private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

	private static final int STEP_SECONDS = 30;

	/** So close to the end of a step, the code of the one before may come too late. */
	private static final int LATE_SECONDS = 24;

	private final byte[] secret;

	private long last;

	/**
	 * Takes over a secret.
	 * @param secret in Base32 as a page shows it, with spaces
	 */
	OneTimeCodes(String secret) {
		this.secret = decoded(secret.replace(" ", "").toUpperCase(Locale.ROOT));
	}

	/**
	 * The next code that was not made yet.
	 */
	String next() {
		long seconds = System.currentTimeMillis() / 1000;
		long earliest = seconds / STEP_SECONDS - ((seconds % STEP_SECONDS < LATE_SECONDS) ? 1 : 0);
		this.last = Math.max(this.last + 1, earliest);
		while (this.last - 1 > System.currentTimeMillis() / 1000 / STEP_SECONDS) {
			// Three codes were wanted at once: the third is not taken for a few seconds
			// yet.
			Thread.onSpinWait();
		}
		return code(this.last);
	}

	private String code(long step) {
		try {
			Mac mac = Mac.getInstance("HmacSHA1");
			mac.init(new SecretKeySpec(this.secret, "HmacSHA1"));
			byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
			int offset = hash[hash.length - 1] & 0xf;
			int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
			return "%06d".formatted(number % 1_000_000);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static byte[] decoded(String base32) {
		ByteBuffer bytes = ByteBuffer.allocate(base32.length() * 5 / 8);
		int bits = 0;
		int held = 0;
		for (char letter : base32.toCharArray()) {
			held = (held << 5 | ALPHABET.indexOf(letter)) & 0xfff;
			bits += 5;
			if (bits >= 8) {
				bits -= 8;
				bytes.put((byte) (held >> bits));
			}
		}
		return bytes.array();
	}

}
