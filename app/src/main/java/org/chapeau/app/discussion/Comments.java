package org.chapeau.app.discussion;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.chapeau.app.discussion.persistence.CommentStore;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Role;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.Dossier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Comments of one side on the clauses. Everybody of the side reads and writes them, but
 * for the delegates of Member States: they are of the side, yet sit across from it in the
 * silence procedure, where too a delegation sees its own word only. What the side says to
 * itself before it asks them is not for them, and what they have to say is an answer or a
 * reserve.
 */
@Component
@Transactional
public class Comments {

	private final CommentStore comments;

	private final Place place;

	private final Clock clock;

	Comments(CommentStore comments, Place place, Clock clock) {
		this.comments = comments;
		this.place = place;
		this.clock = clock;
	}

	/**
	 * The comments of the reader's side on a clause, the earliest first.
	 */
	@Transactional(readOnly = true)
	public List<Comment> of(CurrentUser reader, ClauseId clause) {
		return this.comments.list(reader, clause);
	}

	/**
	 * Whether the user may write a comment on the dossier now.
	 */
	public boolean mayWrite(CurrentUser user, Dossier dossier) {
		return works(user) && !dossier.state().ended();
	}

	/** Who audits reads what others have written. */
	private static boolean works(CurrentUser user) {
		return !user.delegateOnly() && !user.has(Role.AUDITOR);
	}

	/**
	 * Writes a comment for one's own side.
	 */
	public Outcome<Comment> write(CurrentUser user, DossierId id, ClauseId clause, String typed) {
		return this.place.find(user, id, clause).then((dossier) -> {
			if (!mayWrite(user, dossier)) {
				return Outcome.refused(dossier.state().ended() ? "dossier-ended" : "not-commenting");
			}
			return Words.read(typed);
		}).then((words) -> {
			Comment comment = new Comment(CommentId.random(), id, clause, user.side(), user.groupPaths().get(0),
					user.name(), words, this.clock.instant(), null, null);
			this.comments.insert(comment);
			return Outcome.done(comment);
		});
	}

	/**
	 * Marks a comment of one's own side as dealt with.
	 */
	public Outcome<Comment> resolve(CurrentUser user, DossierId id, ClauseId clause, CommentId comment) {
		return this.place.find(user, id, clause).then((dossier) -> {
			Optional<Comment> found = this.comments.list(user, clause)
				.stream()
				.filter((each) -> each.id().equals(comment))
				.findFirst();
			if (found.isEmpty()) {
				return Outcome.refused("comment-unknown");
			}
			if (!works(user)) {
				return Outcome.refused("not-commenting");
			}
			if (dossier.state().ended()) {
				return Outcome.refused("dossier-ended");
			}
			return this.comments.resolve(user, comment, this.clock.instant()) ? Outcome.done(found.get())
					: Outcome.refused("comment-resolved");
		});
	}

}
