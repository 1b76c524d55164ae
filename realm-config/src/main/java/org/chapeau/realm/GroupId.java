package org.chapeau.realm;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A group of the realm: Keycloak's group path without its leading slash.
 *
 * @param path {@code PARTY/slug} for a group of a party, such as {@code EU/coordinator},
 * or only {@code slug} for a group of neither side, such as {@code operator}
 */
public record GroupId(String path) {

	private static final Pattern FORM = Pattern.compile("(?:([A-Z][A-Z0-9]{1,7})/)?([a-z][a-z0-9-]*)");

	/**
	 * Checks the form of the path.
	 * @throws IllegalArgumentException if the path does not have one of the two forms
	 */
	public GroupId {
		if (!FORM.matcher(path).matches()) {
			throw new IllegalArgumentException("Not a group of the form PARTY/slug or slug: " + path);
		}
	}

	/**
	 * Reads an element of the claim {@code groups}, which Keycloak issues with a leading
	 * slash.
	 * @param claim the group's full path, such as {@code /EU/coordinator}
	 * @return the group, or empty if the text cannot name one; whether the realm has such
	 * a group is for {@link Realm#group} to say
	 */
	public static Optional<GroupId> fromClaim(String claim) {
		String path = claim.startsWith("/") ? claim.substring(1) : "";
		return FORM.matcher(path).matches() ? Optional.of(new GroupId(path)) : Optional.empty();
	}

	/**
	 * The code of the party that the group belongs to.
	 * @return the code, such as {@code EU}, or empty for a group of neither side
	 */
	public Optional<String> party() {
		int slash = this.path.indexOf('/');
		return (slash < 0) ? Optional.empty() : Optional.of(this.path.substring(0, slash));
	}

	/**
	 * The group's name within its party, such as {@code coordinator}.
	 */
	public String slug() {
		return this.path.substring(this.path.indexOf('/') + 1);
	}

	@Override
	public String toString() {
		return this.path;
	}

}
