package org.chapeau.app.models;

import java.util.List;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.realm.GroupId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who keeps the processes of a side, in the capacity in which they act.
 *
 * @param name the person
 * @param standsFor whose place they take, if they hold the office only as a substitute
 * @param office the group that gives them the right
 */
public record Keeper(String name, @Nullable String standsFor, String office) {

	/**
	 * The capacities in which somebody may act: their own offices; only without any,
	 * those of the people they stand in for.
	 * @param offices the groups of the side that keep its processes
	 */
	static List<Keeper> of(CurrentUser user, List<String> offices) {
		List<Keeper> own = user.ownGroupPaths()
			.stream()
			.filter(offices::contains)
			.map((office) -> new Keeper(user.name(), null, office))
			.toList();
		return !own.isEmpty() ? own
				: user.principals()
					.stream()
					.flatMap((principal) -> principal.groups()
						.stream()
						.map(GroupId::path)
						.filter(offices::contains)
						.sorted()
						.map((office) -> new Keeper(user.name(), principal.name(), office)))
					.toList();
	}

}
