package org.chapeau.app.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.chapeau.app.identity.Admission.Admitted;
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
			if (this.admissions.admit(who.getName(), GroupAuthority.paths(who)) instanceof Admitted admitted) {
				this.people.seen(admitted.user(), this.signOn.email(who).orElse(null));
				this.log.put(Accessed.signedIn(admitted.user().party(), admitted.user().name()));
			}
			else {
				this.people.turnedAway(who.getName(), null);
			}
		}
		catch (DataAccessException | TransactionException ex) {
			LOG.error("A sign-in could not be put on record and was refused", ex);
			leave(request.getSession(false));
			throw new UnrecordedException(ex);
		}
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
		if (this.admissions.admit(event.who().getName(),
				GroupAuthority.paths(event.who())) instanceof Admitted admitted) {
			this.people.seen(admitted.user(), this.signOn.email(event.who()).orElse(null));
		}
		else {
			this.people.turnedAway(event.who().getName(), null);
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
