package org.chapeau.word;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The tokens that a layout carries where a document's own words go, such as
 * {@code ${title}}.
 */
enum Placeholder {

	SIDES("sides", true), TITLE("title", true), PLACE_AND_DATE("placeAndDate", true), CLAUSES("clauses", true),
	MARKING("marking", true), DISTRIBUTION("distribution", true), HASH("hash", true), PACKAGE_ID("packageId", false),
	CONTENT_HASH("contentHash", false), FIRST_PARTY("firstParty", false);

	static final Pattern TOKEN = Pattern.compile("\\$\\{([A-Za-z]+)}");

	private final String key;

	private final boolean required;

	Placeholder(String key, boolean required) {
		this.key = key;
		this.required = required;
	}

	static Optional<Placeholder> named(String key) {
		for (Placeholder placeholder : values()) {
			if (placeholder.key.equals(key)) {
				return Optional.of(placeholder);
			}
		}
		return Optional.empty();
	}

	String token() {
		return "${" + this.key + '}';
	}

	/**
	 * Whether a layout must show it.
	 */
	boolean isRequiredBy(LayoutName layout) {
		boolean ofTitleBlock = this == SIDES || this == TITLE || this == PLACE_AND_DATE;
		return this.required && (layout.hasTitleBlock() || !ofTitleBlock);
	}

}
