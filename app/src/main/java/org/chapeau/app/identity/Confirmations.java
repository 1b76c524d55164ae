package org.chapeau.app.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Component;

/**
 * Who has been asked to prove anew who they are, and who has.
 */
@Component
public class Confirmations {

	private static final String ATTRIBUTE = Confirmation.class.getName();

	/**
	 * What the clocks of this program and of the identity provider may differ by.
	 */
	private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(30);

	private final Clock clock;

	Confirmations(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Remembers in the session what is to be confirmed.
	 * @param page the path of the page that is led back to
	 * @param typed what was typed there, by its field
	 */
	public void ask(HttpServletRequest request, String page, String user, Map<String, String> typed) {
		request.getSession().setAttribute(ATTRIBUTE, new Confirmation(page, user, typed, this.clock.instant(), null));
	}

	/**
	 * What a user was asked to confirm last.
	 */
	public Optional<Confirmation> asked(HttpServletRequest request, String user) {
		HttpSession session = request.getSession(false);
		return (session != null && session.getAttribute(ATTRIBUTE) instanceof Confirmation asked
				&& asked.user().equals(user)) ? Optional.of(asked) : Optional.empty();
	}

	/**
	 * Whether a user has just proved anew who they are, for this page.
	 */
	public boolean isGiven(HttpServletRequest request, String page, String user) {
		return asked(request, user).filter((asked) -> asked.page().equals(page) && isGiven(asked)).isPresent();
	}

	public boolean isGiven(Confirmation asked) {
		return asked.isGiven(this.clock.instant());
	}

	/**
	 * Takes a proof, if it is one that was given after it was asked for.
	 * @param provedAt when the user has proved who they are
	 */
	public void give(HttpServletRequest request, String user, Instant provedAt) {
		asked(request, user).filter((asked) -> !provedAt.isBefore(asked.askedAt().minus(CLOCKS_DIFFER)))
			.ifPresent((asked) -> request.getSession().setAttribute(ATTRIBUTE, asked.given(this.clock.instant())));
	}

}
