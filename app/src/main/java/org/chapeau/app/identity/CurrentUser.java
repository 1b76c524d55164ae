package org.chapeau.app.identity;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.chapeau.realm.GroupId;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;

/**
 * The person who asks, the same whichever way they signed in.
 *
 * @param name the name they signed in with; never shown to the other side
 * @param party their side, or {@code null} for an operator, who belongs to none
 * @param groups the groups of that side they are in, and those of their principals
 * @param roles what those groups may do
 * @param principals those whom they stand in for now
 * @param timeZone the zone of the clock they read, or {@code null} for that of their side
 */
public record CurrentUser(String name, @Nullable Party party, Set<GroupId> groups, Set<Role> roles,
		List<Principal> principals, @Nullable ZoneId timeZone) {

	public CurrentUser {
		groups = Set.copyOf(groups);
		roles = Set.copyOf(roles);
		principals = List.copyOf(principals);
	}

	/**
	 * Somebody who stands in for nobody.
	 */
	public CurrentUser(String name, @Nullable Party party, Set<GroupId> groups, Set<Role> roles) {
		this(name, party, groups, roles, List.of());
	}

	/**
	 * Somebody who reads the clock of their side.
	 */
	public CurrentUser(String name, @Nullable Party party, Set<GroupId> groups, Set<Role> roles,
			List<Principal> principals) {
		this(name, party, groups, roles, principals, null);
	}

	/**
	 * The same person, reading another clock.
	 */
	CurrentUser in(@Nullable ZoneId other) {
		return new CurrentUser(this.name, this.party, this.groups, this.roles, this.principals, other);
	}

	/**
	 * The side of the person.
	 * @throws IllegalStateException for an operator, who must not get as far as asking
	 */
	public Party side() {
		if (this.party == null) {
			throw new IllegalStateException(this.name + " belongs to no side");
		}
		return this.party;
	}

	public boolean has(Role... anyOf) {
		return Arrays.stream(anyOf).anyMatch(this.roles::contains);
	}

	/**
	 * Whether the person works only for a Member State, and so sees a dossier only from
	 * the moment its approval is asked for.
	 */
	public boolean delegateOnly() {
		return this.roles.equals(Set.of(Role.DELEGATE));
	}

	/**
	 * The groups as the engine knows them, in a stable order.
	 */
	public List<String> groupPaths() {
		return this.groups.stream().map(GroupId::path).sorted().toList();
	}

	/**
	 * Those of the groups that the person is in themselves, in a stable order.
	 */
	public List<String> ownGroupPaths() {
		return this.groups.stream()
			.filter((group) -> this.principals.stream().noneMatch((principal) -> principal.groups().contains(group)))
			.map(GroupId::path)
			.sorted()
			.toList();
	}

	/**
	 * The names in which the person may hold a task: their own and their principals'.
	 */
	public List<String> names() {
		return Stream.concat(Stream.of(this.name), this.principals.stream().map(Principal::name)).toList();
	}

}
