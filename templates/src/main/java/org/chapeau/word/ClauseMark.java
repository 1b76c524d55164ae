package org.chapeau.word;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a clause is recognised by when its paragraph comes back from Word.
 *
 * @param value 1 to 36 ASCII letters, digits or underscores: Word cuts bookmark names at
 * 40 characters and allows no others
 */
public record ClauseMark(String value) {

	/** The underscore makes Word hide the bookmark from its readers. */
	private static final String BOOKMARK_PREFIX = "_kp_";

	private static final Pattern VALID = Pattern.compile("[A-Za-z0-9_]{1,36}");

	/**
	 * @throws IllegalArgumentException if Word could not keep the value in a bookmark
	 */
	public ClauseMark {
		if (!isValid(value)) {
			throw new IllegalArgumentException("Not a clause mark: " + value);
		}
	}

	/**
	 * Whether the value is one that Word could keep.
	 */
	static boolean isValid(String value) {
		return VALID.matcher(value).matches();
	}

	/**
	 * The mark of a clause known by a UUID: its 32 hexadecimal digits.
	 */
	public static ClauseMark of(UUID id) {
		return new ClauseMark(id.toString().replace("-", ""));
	}

	/**
	 * The mark that a bookmark stands for; empty for bookmarks of other origin.
	 */
	public static Optional<ClauseMark> ofBookmark(String name) {
		return Optional.of(name)
			.filter((bookmark) -> bookmark.startsWith(BOOKMARK_PREFIX))
			.map((bookmark) -> bookmark.substring(BOOKMARK_PREFIX.length()))
			.filter(ClauseMark::isValid)
			.map(ClauseMark::new);
	}

	String bookmarkName() {
		return BOOKMARK_PREFIX + this.value;
	}

}
