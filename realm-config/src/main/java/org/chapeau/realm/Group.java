package org.chapeau.realm;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A group whose members act in one capacity.
 *
 * @param id the group
 * @param party the code of the party it belongs to, empty for a group of neither side
 * @param kind what the group stands for
 * @param nameEn its name in English
 * @param nameJa its name in Japanese
 * @param roles the realm roles of its members, in the order of the realm
 */
public record Group(GroupId id, Optional<String> party, GroupKind kind, String nameEn, String nameJa,
		Set<String> roles) {

	/**
	 * Copies the roles and checks that the party is the one that the id names.
	 * @throws IllegalArgumentException if the two differ
	 */
	public Group {
		if (!party.equals(id.party())) {
			throw new IllegalArgumentException("Group " + id + " is not of the party " + party.orElse("(none)"));
		}
		roles = Collections.unmodifiableSet(new LinkedHashSet<>(roles));
	}

}
