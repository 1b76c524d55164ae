package org.chapeau.catalogue;

import java.util.regex.Pattern;

/**
 * The id of a clause template, in kebab case, such as
 * {@code ukraine-support-sovereignty}.
 *
 * @param value the id
 */
public record ClauseTemplateId(String value) implements Comparable<ClauseTemplateId> {

	private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

	/**
	 * @throws IllegalArgumentException if the id is not in kebab case
	 */
	public ClauseTemplateId {
		if (!isWellFormed(value)) {
			throw new IllegalArgumentException("Not the id of a clause template: '" + value + "'");
		}
	}

	static boolean isWellFormed(String value) {
		return FORM.matcher(value).matches();
	}

	@Override
	public int compareTo(ClauseTemplateId other) {
		return this.value.compareTo(other.value);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
