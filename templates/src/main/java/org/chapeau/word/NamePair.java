package org.chapeau.word;

/**
 * How the two parties are named side by side.
 *
 * @param first the first party's name, such as "the European Union (EU)"
 * @param second the second party's, such as "Japan"
 * @param use where the pair may stand
 */
public record NamePair(String first, String second, Use use) {

	/**
	 * Where a pair of names may stand.
	 */
	public enum Use {

		/** Joined by "and", as nouns: "the EU and Japan". */
		ENUMERATION,

		/** Joined by "and", before a noun: "EU and Japanese experts". */
		ADJECTIVE,

		/** Joined by a dash or a slash: "EU–Japan". */
		COMPOUND

	}

	/**
	 * @throws IllegalArgumentException if a name is blank, both are the same, or one
	 * begins with a capital article: the capital depends on where it stands
	 */
	public NamePair {
		requireName(first);
		requireName(second);
		if (first.equals(second)) {
			throw new IllegalArgumentException("Both parties are named " + first);
		}
	}

	/**
	 * Two persons or offices that may be enumerated.
	 */
	public static NamePair representatives(String first, String second) {
		return new NamePair(first, second, Use.ENUMERATION);
	}

	private static void requireName(String name) {
		if (name.isBlank() || !name.equals(name.strip()) || name.startsWith("The ")) {
			throw new IllegalArgumentException("Not a name as it stands within a sentence: \"" + name + '"');
		}
	}

}
