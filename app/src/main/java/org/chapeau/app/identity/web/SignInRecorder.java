package org.chapeau.app.identity.web;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.chapeau.app.identity.Admission;
import org.chapeau.app.identity.Admission.Admitted;
import org.chapeau.app.identity.Admission.Reason;
import org.chapeau.app.identity.Admission.Turned;
import org.chapeau.app.identity.Admissions;
import org.chapeau.app.identity.GroupAuthority;
import org.chapeau.app.identity.People;
import org.chapeau.app.identity.SignOn;
import org.chapeau.app.identity.UnrecordedException;
import org.chapeau.app.identity.VouchedAnew;
import org.chapeau.app.identity.VouchedForNoMore;
import org.chapeau.app.kernel.AccessLog;
import org.chapeau.app.kernel.Accessed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Remembers everybody who signs in, with the groups and the address the sign-on vouches
 * for, and who is let in no more. A sign-in is on record before their session knows them:
 * who is not on record is not in.
 */
@Component
class SignInRecorder implements SessionAuthenticationStrategy {

	private static final Logger LOG = LoggerFactory.getLogger(SignInRecorder.class);

	private static final Set<Reason> ON_THE_PERSON = Set.of(Reason.NO_GROUP, Reason.TWO_PARTIES);

	private final Admissions admissions;

	private final SignOn signOn;

	private final People people;

	private final AccessLog log;

	SignInRecorder(Admissions admissions, SignOn signOn, People people, AccessLog log) {
		this.admissions = admissions;
		this.signOn = signOn;
		this.people = people;
		this.log = log;
	}

	@Override
	public void onAuthentication(Authentication who, HttpServletRequest request, HttpServletResponse response) {
		try {
			Admission admission = this.admissions.admit(who.getName(), GroupAuthority.paths(who));
			if (admission instanceof Admitted admitted) {
				this.people.seen(admitted.user(), this.signOn.email(who).orElse(null));
				this.log.put(Accessed.signedIn(admitted.user().party(), admitted.user().name()));
			}
			else if (dismiss(who, admission)) {
				leave(request.getSession(false));
			}
		}
		catch (DataAccessException | TransactionException ex) {
			LOG.error("A sign-in could not be put on record and was refused", ex);
			leave(request.getSession(false));
			throw new UnrecordedException(ex);
		}
	}

	/**
	 * That somebody is in no group, or in some of two sides, is a word on them. That a
	 * group is not known here or has no role is a fault in the settings: they do not get
	 * in until it is mended, and nothing else ends.
	 * @return whether that took anything from them
	 */
	private boolean dismiss(Authentication who, Admission admission) {
		return admission instanceof Turned turned && ON_THE_PERSON.contains(turned.reason())
				&& this.signOn.dismissal(who)
					.filter((says) -> this.people.turnedAway(says.name(), says.by()))
					.isPresent();
	}

	/** Nor does it go on as whoever it was of before. */
	private static void leave(@Nullable HttpSession session) {
		if (session != null) {
			session.invalidate();
		}
	}

	/**
	 * Whoever has changed groups is told of the work of the new ones.
	 */
	@EventListener
	void on(VouchedAnew event) {
		Admission admission = this.admissions.admit(event.who().getName(), GroupAuthority.paths(event.who()));
		if (admission instanceof Admitted admitted) {
			this.people.seen(admitted.user(), this.signOn.email(event.who()).orElse(null));
		}
		else {
			dismiss(event.who(), admission);
		}
	}

	/**
	 * Whoever is dismissed learns nothing more of what their offices have to do.
	 */
	@EventListener
	void on(VouchedForNoMore event) {
		this.people.turnedAway(event.name(), event.by());
	}

}
