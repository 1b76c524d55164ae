package org.chapeau.word;

import java.util.regex.Pattern;

/**
 * The package a document belongs to.
 *
 * @param value 1 to 64 ASCII letters, digits or hyphens
 */
public record PackageId(String value) {

	private static final Pattern VALID = Pattern.compile("[A-Za-z0-9-]{1,64}");

	/**
	 * @throws IllegalArgumentException if the value has another shape
	 */
	public PackageId {
		if (!VALID.matcher(value).matches()) {
			throw new IllegalArgumentException("Not a package id: " + value);
		}
	}

}
