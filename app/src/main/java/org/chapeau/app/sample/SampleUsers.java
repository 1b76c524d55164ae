package org.chapeau.app.sample;

import org.chapeau.app.identity.Admission.Admitted;
import org.chapeau.app.identity.Admissions;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.realm.GroupId;
import org.chapeau.realm.Realm;
import org.chapeau.realm.SampleUser;

/**
 * The realm's sample users as current users.
 */
@SamplePart
class SampleUsers {

	private final Realm realm;

	private final Admissions admissions;

	SampleUsers(Realm realm, Admissions admissions) {
		this.realm = realm;
		this.admissions = admissions;
	}

	/**
	 * The sample user who is in a group.
	 * @param group such as {@code EU/coordinator}
	 */
	CurrentUser in(String group) {
		SampleUser sample = this.realm.users()
			.stream()
			.filter((user) -> user.groups().contains(new GroupId(group)))
			.findFirst()
			.orElseThrow();
		return ((Admitted) this.admissions.admit(sample.username(),
				sample.groups().stream().map(GroupId::path).toList()))
			.user();
	}

}
