package org.chapeau.app.zones;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.chapeau.app.identity.Admission.Admitted;
import org.chapeau.app.identity.Admissions;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.People;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.Tasks;
import org.chapeau.app.process.WorkItem;
import org.chapeau.realm.GroupId;
import org.chapeau.realm.Realm;
import org.chapeau.realm.SampleUser;
import org.chapeau.text.Party;

import org.springframework.boot.test.context.TestComponent;

/**
 * The people of both sides: those of the realm, and a deputy in the office of each
 * coordinator, who can be handed a task.
 */
@TestComponent
class Cast {

	private final Map<String, CurrentUser> users = new LinkedHashMap<>();

	private final People people;

	private final Tasks tasks;

	Cast(Realm realm, Admissions admissions, People people, Tasks tasks) {
		this.people = people;
		this.tasks = tasks;
		for (SampleUser user : realm.users()) {
			this.users.put(user.username(), admitted(admissions, user.username(), user));
			if (user.username().equals("eu.coordinator") || user.username().equals("jp.director")) {
				String deputy = user.username() + ".deputy";
				this.users.put(deputy, admitted(admissions, deputy, user));
			}
		}
	}

	private static CurrentUser admitted(Admissions admissions, String name, SampleUser like) {
		return ((Admitted) admissions.admit(name, like.groups().stream().map(GroupId::path).toList())).user();
	}

	/** Everybody signs in once. */
	void signIn() {
		this.users.values().forEach((user) -> this.people.seen(user, user.name() + "@example.org"));
	}

	/** Somebody of a side, such as the EU's {@code coordinator}. */
	CurrentUser user(Party side, String name) {
		return user(side.code().toLowerCase(Locale.ROOT) + "." + name);
	}

	CurrentUser user(String name) {
		return this.users.get(name);
	}

	CurrentUser desk(Party side) {
		return user(side, side.equals(Party.EU) ? "desk" : "drafter");
	}

	CurrentUser head(Party side) {
		return user(side, side.equals(Party.EU) ? "coordinator" : "director");
	}

	CurrentUser unit(Party side) {
		return user(side, "cyber");
	}

	/** Everybody of a side who is in the realm. */
	List<CurrentUser> of(Party side) {
		return new ArrayList<>(this.users.values().stream().filter((user) -> side.equals(user.party())).toList());
	}

	/** What somebody of a side has to do on a form. */
	Turn turn(Party side, DossierId dossier, String form) {
		return find(side, dossier, form)
			.orElseThrow(() -> new AssertionError("Nobody of " + side + " has to " + form + " on " + dossier));
	}

	Optional<Turn> find(Party side, DossierId dossier, String form) {
		return of(side).stream()
			.flatMap((user) -> this.tasks.of(user, dossier)
				.stream()
				.filter((item) -> item.form().equals(form))
				.map((item) -> new Turn(user, item)))
			.findFirst();
	}

	/** What one person has to do on a form. */
	Turn turn(CurrentUser user, DossierId dossier, String form) {
		return this.tasks.of(user, dossier)
			.stream()
			.filter((item) -> item.form().equals(form))
			.map((item) -> new Turn(user, item))
			.findFirst()
			.orElseThrow(() -> new AssertionError(user.name() + " has nothing to " + form));
	}

	/**
	 * Somebody with a task.
	 */
	record Turn(CurrentUser user, WorkItem item) {

		TaskId task() {
			return this.item.id();
		}

	}

}
