package org.chapeau.app.longrun;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.chapeau.app.identity.Admission.Admitted;
import org.chapeau.app.identity.Admissions;
import org.chapeau.app.identity.Colleagues;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.People;
import org.chapeau.app.identity.Role;
import org.chapeau.realm.GroupId;
import org.chapeau.realm.Realm;
import org.chapeau.realm.SampleUser;
import org.chapeau.text.Party;

import org.springframework.boot.test.context.TestComponent;

/**
 * The people of all sides: those of the realm, each with a colleague in the same office.
 */
@TestComponent
class Crew {

	private final Realm realm;

	private final Admissions admissions;

	private final People people;

	private final Colleagues colleagues;

	Crew(Realm realm, Admissions admissions, People people, Colleagues colleagues) {
		this.realm = realm;
		this.admissions = admissions;
		this.people = people;
		this.colleagues = colleagues;
	}

	/** Everybody signs in once. */
	void signIn() {
		for (SampleUser user : this.realm.users()) {
			List<String> groups = user.groups().stream().map(GroupId::path).toList();
			for (String name : List.of(user.username(), user.username() + ".2")) {
				this.people.seen(((Admitted) this.admissions.admit(name, groups)).user(), null);
			}
		}
	}

	/**
	 * Those who may work for any of the groups now, substitutes among them, by name.
	 * @param groups paths of groups
	 */
	List<CurrentUser> workingFor(Collection<String> groups) {
		return groups.stream()
			.map((group) -> new GroupId(group).party().orElseThrow())
			.distinct()
			.flatMap((party) -> this.colleagues.workingFor(new Party(party), groups).stream())
			.toList();
	}

	/** Those of a side who hold a role now, by name. */
	List<CurrentUser> holding(Party side, Role role) {
		return workingFor(this.realm.groups()
			.stream()
			.filter((group) -> group.party().filter(side.code()::equals).isPresent())
			.filter((group) -> group.roles().contains(role.realmName()))
			.map((group) -> group.id().path())
			.toList());
	}

	Optional<CurrentUser> find(Party side, String name) {
		return this.colleagues.find(side, name);
	}

}
