package org.chapeau.realm;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A user of the sample, named after an office and not after a person.
 *
 * @param username the name to sign in with, such as {@code jp.director}
 * @param password the password in clear: it is published with the realm and protects
 * nothing
 * @param groups the groups the user is a member of
 * @param email where mail reaches the user, if anywhere
 * @param enabled whether the user may sign in
 */
public record SampleUser(String username, String password, Set<GroupId> groups, Optional<String> email,
		boolean enabled) {

	/**
	 * Copies the groups.
	 */
	public SampleUser {
		groups = Collections.unmodifiableSet(new LinkedHashSet<>(groups));
	}

}
