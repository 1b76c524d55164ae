package org.chapeau.app.audit.chain;

import org.jspecify.annotations.Nullable;

/**
 * A value that the chain vouches for and that need not be told to whoever checks it.
 *
 * @param digest what the chain holds; {@code null} if there never was a value
 * @param value the value; {@code null} if it is kept from the reader or was erased
 * @param salt what the value was hashed with; told and erased with it
 */
public record Kept(@Nullable String digest, @Nullable String value, @Nullable String salt) {

	/** There is no value. */
	public static final Kept NONE = new Kept(null, null, null);

	/**
	 * Keeps a value, if there is one.
	 */
	public static Kept of(@Nullable String value) {
		if (value == null) {
			return NONE;
		}
		String salt = Digest.salt();
		return new Kept(Digest.of(salt, value), value, salt);
	}

	/**
	 * The same without the value.
	 */
	public Kept withheld() {
		return new Kept(this.digest, null, null);
	}

	/**
	 * Whether the value, where it is told, is the one the chain vouches for.
	 */
	boolean holds() {
		if (this.value == null) {
			return true;
		}
		return this.salt != null && Digest.of(this.salt, this.value).equals(this.digest);
	}

}
