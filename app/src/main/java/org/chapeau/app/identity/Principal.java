package org.chapeau.app.identity;

import java.util.Set;

import org.chapeau.realm.GroupId;

/**
 * Somebody whom another stands in for at present.
 *
 * @param name the name they sign in with
 * @param groups those of their groups in which they may be stood in for, and in which the
 * other is not themselves
 */
public record Principal(String name, Set<GroupId> groups) {

	public Principal {
		groups = Set.copyOf(groups);
	}

}
