package org.chapeau.app.identity;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.chapeau.app.identity.Admission.Admitted;
import org.chapeau.app.identity.Admission.Reason;
import org.chapeau.app.identity.Admission.Turned;
import org.chapeau.realm.Group;
import org.chapeau.realm.GroupId;
import org.chapeau.realm.Realm;
import org.chapeau.text.Party;
import org.springframework.stereotype.Component;

/**
 * Turns a name and the groups a sign-on vouches for into the current user. Both ways of
 * signing in come through here, so both give the same person.
 */
@Component
public class Admissions {

	private final Realm realm;

	Admissions(Realm realm) {
		this.realm = realm;
	}

	/**
	 * Decides on a person.
	 * @param name the name they signed in with
	 * @param groupPaths their groups, as paths with or without a leading slash
	 */
	public Admission admit(String name, Collection<String> groupPaths) {
		if (groupPaths.isEmpty()) {
			return new Turned(Reason.NO_GROUP);
		}
		Set<Group> groups = new LinkedHashSet<>();
		for (String path : groupPaths) {
			Optional<Group> group = GroupId.fromClaim(path.startsWith("/") ? path : "/" + path)
				.flatMap(this.realm::group);
			if (group.isEmpty()) {
				return new Turned(Reason.UNKNOWN_GROUP);
			}
			groups.add(group.get());
		}
		return admit(name, groups);
	}

	private Admission admit(String name, Set<Group> groups) {
		// An operator's group counts as a side of its own: who keeps the machine running
		// must not be able to read what either side writes.
		Set<Optional<String>> sides = groups.stream().map(Group::party).collect(Collectors.toSet());
		if (sides.size() > 1) {
			return new Turned(Reason.TWO_PARTIES);
		}
		Set<Role> roles = groups.stream()
			.flatMap((group) -> group.roles().stream())
			.flatMap((role) -> Role.ofRealm(role).stream())
			.collect(Collectors.toSet());
		if (roles.isEmpty()) {
			return new Turned(Reason.NO_ROLE);
		}
		Set<GroupId> ids = groups.stream().map(Group::id).collect(Collectors.toSet());
		Party party = sides.iterator().next().map(Party::new).orElse(null);
		return new Admitted(new CurrentUser(name, party, ids, roles));
	}

}
