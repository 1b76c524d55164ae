package org.chapeau.app.discussion;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.chapeau.app.discussion.persistence.MessageStore;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.negotiation.JointText;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Messages from side to side on the clauses. A message crosses as it was shown before,
 * and cannot be taken back.
 */
@Component
@Transactional
public class Discussion {

	private final MessageStore messages;

	private final Place place;

	private final Dossiers dossiers;

	private final JointText text;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Discussion(MessageStore messages, Place place, Dossiers dossiers, JointText text, ApplicationEventPublisher events,
			Clock clock) {
		this.messages = messages;
		this.place = place;
		this.dossiers = dossiers;
		this.text = text;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The messages on a clause that exists for the reader, the earliest first.
	 */
	@Transactional(readOnly = true)
	public List<Message> messages(CurrentUser reader, ClauseId clause) {
		return this.text.clause(reader, clause).isPresent() ? this.messages.list(reader, clause) : List.of();
	}

	/**
	 * How many messages each clause of a dossier has; a clause without any is not in it.
	 * Comments are not counted.
	 */
	@Transactional(readOnly = true)
	public Map<ClauseId, Long> messageCounts(CurrentUser reader, DossierId dossier) {
		return this.dossiers.find(reader, dossier).isPresent() ? this.messages.counts(reader, dossier) : Map.of();
	}

	/**
	 * Whether the user may send the other side a message on the dossier now.
	 */
	public boolean maySend(CurrentUser user, Dossier dossier) {
		return speaksForSide(user) && dossier.round() > 0 && !dossier.state().ended();
	}

	/**
	 * The message as the other side would read it. Nothing has crossed.
	 */
	public Outcome<Message> prepare(CurrentUser user, DossierId id, ClauseId clause, String typed) {
		return this.place.find(user, id, clause)
			.then((dossier) -> allowed(user, dossier))
			.then((dossier) -> Words.read(typed))
			.then((words) -> Outcome.done(
					new Message(MessageId.random(), id, clause, user.side(), null, null, words, this.clock.instant())));
	}

	/**
	 * Sends a message that was prepared. The same one is not sent twice.
	 */
	public Outcome<Message> send(CurrentUser user, DossierId id, ClauseId clause, MessageId prepared, String typed) {
		return prepare(user, id, clause, typed).then((message) -> {
			Message sent = new Message(prepared, id, clause, user.side(), user.groupPaths().get(0), user.name(),
					message.words(), message.at());
			if (!this.messages.insert(sent)) {
				return Outcome.refused("message-sent");
			}
			this.events.publishEvent(
					Recorded.shared(id, "clause-message", user.side(), user.name(), null).about(clause.toString()));
			return Outcome.done(sent);
		});
	}

	private static Outcome<Dossier> allowed(CurrentUser user, Dossier dossier) {
		if (!speaksForSide(user)) {
			return Outcome.refused("not-messaging");
		}
		if (dossier.round() == 0) {
			return Outcome.refused("message-nobody-reads");
		}
		return dossier.state().ended() ? Outcome.refused("dossier-ended") : Outcome.done(dossier);
	}

	private static boolean speaksForSide(CurrentUser user) {
		return user.has(Role.NEGOTIATOR, Role.COORDINATOR, Role.HEAD_OF_DELEGATION);
	}

}
