package org.chapeau.app.identity;

import java.util.Set;

import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has signed in before.
 *
 * @param name the name they sign in with; never shown to the other side
 * @param party their side, or {@code null} for an operator
 * @param email where mail reaches them, if the sign-on said
 * @param groups the paths of the groups they were last in
 */
public record Person(String name, @Nullable Party party, @Nullable String email, Set<String> groups) {

	public Person {
		groups = Set.copyOf(groups);
	}

	/**
	 * Whether they may work here, as far as the sign-on's last word on them goes.
	 */
	public boolean worksHere() {
		return !this.groups.isEmpty();
	}

}
