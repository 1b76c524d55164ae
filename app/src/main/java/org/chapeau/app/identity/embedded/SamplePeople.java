package org.chapeau.app.identity.embedded;

import org.chapeau.app.identity.Admission.Admitted;
import org.chapeau.app.identity.Admissions;
import org.chapeau.app.identity.People;
import org.chapeau.realm.GroupId;
import org.chapeau.realm.Realm;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Knows the sample users before they sign in, so that a newcomer can hand work to any of
 * them.
 */
@Component
@Profile("!keycloak")
class SamplePeople implements InitializingBean {

	private final Realm realm;

	private final Admissions admissions;

	private final People people;

	SamplePeople(Realm realm, Admissions admissions, People people) {
		this.realm = realm;
		this.admissions = admissions;
		this.people = people;
	}

	@Override
	public void afterPropertiesSet() {
		this.realm.users().forEach((user) -> {
			if (this.admissions.admit(user.username(),
					user.groups().stream().map(GroupId::path).toList()) instanceof Admitted admitted) {
				this.people.seen(admitted.user(), user.email().orElse(null));
			}
		});
	}

}
