package org.chapeau.app.identity;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.chapeau.app.identity.Admission.Admitted;
import org.chapeau.text.Party;
import org.springframework.stereotype.Component;

/**
 * The people of a side with what they may do now, their principals' offices among it.
 */
@Component
public class Colleagues {

	private final People people;

	private final Admissions admissions;

	private final Substitutions substitutions;

	private final OwnClocks clocks;

	Colleagues(People people, Admissions admissions, Substitutions substitutions, OwnClocks clocks) {
		this.people = people;
		this.admissions = admissions;
		this.substitutions = substitutions;
		this.clocks = clocks;
	}

	/**
	 * A person of a side, if they may still work here, reading the clock of their choice.
	 */
	public Optional<CurrentUser> find(Party side, String name) {
		return this.people.find(side, name).flatMap(this::user).map(this.clocks::reading);
	}

	/**
	 * Everybody of a side who may work for any of the groups now, by name. Which clock
	 * each of them reads is not asked.
	 * @param groups paths of groups
	 */
	public List<CurrentUser> workingFor(Party side, Collection<String> groups) {
		List<Person> members = this.people.inGroups(side, groups);
		List<String> substitutes = this.substitutions.of(side, members.stream().map(Person::name).toList());
		Stream<Person> others = substitutes.stream().flatMap((name) -> this.people.find(side, name).stream());
		return Stream.concat(members.stream(), others)
			.distinct()
			.flatMap((person) -> user(person).stream())
			.filter((user) -> user.groupPaths().stream().anyMatch(groups::contains))
			.sorted(Comparator.comparing(CurrentUser::name))
			.toList();
	}

	/**
	 * Everybody of a side who may work for any of the groups now, to be told of it, each
	 * with all the groups they may work for.
	 * @param groups paths of groups
	 */
	public Map<Person, Set<String>> reachable(Party side, Collection<String> groups) {
		List<Person> members = this.people.inGroups(side, groups);
		Map<Person, Set<String>> reachable = new LinkedHashMap<>();
		members.stream().filter(this::admitted).forEach((person) -> reachable.put(person, person.groups()));
		this.substitutions.of(side, members.stream().map(Person::name).toList())
			.stream()
			.flatMap((name) -> this.people.find(side, name).stream())
			.forEach((person) -> user(person).filter((user) -> user.groupPaths().stream().anyMatch(groups::contains))
				.ifPresent((user) -> reachable.put(person, Set.copyOf(user.groupPaths()))));
		return reachable;
	}

	private boolean admitted(Person person) {
		return this.admissions.admit(person.name(), person.groups()) instanceof Admitted;
	}

	private Optional<CurrentUser> user(Person person) {
		return (this.admissions.admit(person.name(), person.groups()) instanceof Admitted admitted)
				? Optional.of(this.substitutions.standingIn(admitted.user())) : Optional.empty();
	}

}
