package org.chapeau.app.identity.web;

import org.chapeau.app.identity.Admission.Admitted;
import org.chapeau.app.identity.Admissions;
import org.chapeau.app.identity.GroupAuthority;
import org.chapeau.app.identity.People;
import org.chapeau.app.identity.SignOn;
import org.chapeau.app.identity.VouchedAnew;
import org.chapeau.app.kernel.Accessed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Remembers everybody who signs in, with the groups and the address the sign-on vouches
 * for, and who is let in no more.
 */
@Component
class SignInRecorder {

	private final Admissions admissions;

	private final SignOn signOn;

	private final People people;

	private final ApplicationEventPublisher events;

	SignInRecorder(Admissions admissions, SignOn signOn, People people, ApplicationEventPublisher events) {
		this.admissions = admissions;
		this.signOn = signOn;
		this.people = people;
		this.events = events;
	}

	@EventListener
	void on(InteractiveAuthenticationSuccessEvent event) {
		Authentication who = event.getAuthentication();
		if (this.admissions.admit(who.getName(), GroupAuthority.paths(who)) instanceof Admitted admitted) {
			this.people.seen(admitted.user(), this.signOn.email(who).orElse(null));
			if (admitted.user().party() != null) {
				this.events.publishEvent(Accessed.signedIn(admitted.user().party(), admitted.user().name()));
			}
		}
		else {
			this.people.turnedAway(who.getName());
		}
	}

	/**
	 * Whoever has changed groups is told of the work of the new ones.
	 */
	@EventListener
	void on(VouchedAnew event) {
		if (this.admissions.admit(event.who().getName(),
				GroupAuthority.paths(event.who())) instanceof Admitted admitted) {
			this.people.seen(admitted.user(), this.signOn.email(event.who()).orElse(null));
		}
		else {
			this.people.turnedAway(event.who().getName());
		}
	}

}
