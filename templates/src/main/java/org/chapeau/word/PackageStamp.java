package org.chapeau.word;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a file says of its origin in its custom XML, so that it is known when it comes
 * back.
 *
 * @param packageId the package it was assembled for
 * @param contentHash the SHA-256 of the text it shows, 64 lower-case hexadecimal digits
 * @param firstParty the code of the party named first, such as {@code JP}; empty where no
 * order of the parties was asked for
 */
public record PackageStamp(PackageId packageId, String contentHash, Optional<String> firstParty) {

	private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

	private static final Pattern PARTY = Pattern.compile("[A-Z][A-Z0-9]{1,7}");

	private static final int SHORT_DIGITS = 12;

	/** What the id of a package begins with in a paper of one side. */
	private static final String OWN = "own-";

	/**
	 * @throws IllegalArgumentException if the hash or the party code has another shape
	 */
	public PackageStamp {
		if (!SHA_256.matcher(contentHash).matches()) {
			throw new IllegalArgumentException("Not a SHA-256 in lower-case hexadecimal: " + contentHash);
		}
		firstParty.ifPresent(PackageStamp::requirePartyCode);
	}

	/**
	 * The stamp of a document whose parties stand in no particular order.
	 */
	public static PackageStamp of(String packageId, String contentHash) {
		return new PackageStamp(new PackageId(packageId), contentHash, Optional.empty());
	}

	/**
	 * The stamp of a paper that a side writes for itself: known when it comes back, and
	 * no version of the text.
	 */
	public static PackageStamp ofOwnPaper(String packageId, String contentHash) {
		return of(OWN + packageId, contentHash);
	}

	/**
	 * Whether the file is a paper to read and no text to work on.
	 */
	public boolean isOfOwnPaper() {
		return this.packageId.value().startsWith(OWN);
	}

	/**
	 * The same stamp, with a party named first.
	 */
	public PackageStamp withFirstParty(String code) {
		return new PackageStamp(this.packageId, this.contentHash, Optional.of(code));
	}

	/**
	 * The first twelve digits of the hash, as printed in the footer.
	 */
	public String shortHash() {
		return this.contentHash.substring(0, SHORT_DIGITS);
	}

	static void requirePartyCode(String code) {
		if (!PARTY.matcher(code).matches()) {
			throw new IllegalArgumentException("Not a party code: " + code);
		}
	}

}
