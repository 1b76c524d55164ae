package org.chapeau.app.discussion;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import org.chapeau.app.discussion.persistence.CommentStore;
import org.chapeau.app.identity.Clocks;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Parties;
import org.chapeau.app.negotiation.ClauseNote;
import org.chapeau.app.negotiation.ClauseNotes;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.text.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The comments of a side that nobody has dealt with yet. On paper they name the office,
 * not the person.
 */
@Component
class CommentNotes implements ClauseNotes {

	private static final int PLACE = 30;

	private final CommentStore comments;

	private final Parties parties;

	private final Clocks clocks;

	private final MessageSource messages;

	CommentNotes(CommentStore comments, Parties parties, Clocks clocks, MessageSource messages) {
		this.comments = comments;
		this.parties = parties;
		this.clocks = clocks;
		this.messages = messages;
	}

	@Override
	public int order() {
		return PLACE;
	}

	@Override
	public Function<ClauseText, List<ClauseNote>> on(CurrentUser reader, Dossier dossier, Language language) {
		return (clause) -> this.comments.list(reader, clause.id())
			.stream()
			.filter((comment) -> !comment.isResolved())
			.map((comment) -> note(comment, language))
			.toList();
	}

	private ClauseNote note(Comment comment, Language language) {
		LocalDate day = LocalDate.ofInstant(comment.at(), this.parties.zone(comment.party()));
		String from = this.parties.groupName(comment.unit(), language.locale())
				+ ((language == Language.JA) ? "、" : ", ") + this.clocks.date(day, language.locale());
		return new ClauseNote(ClauseNote.Kind.COMMENT,
				this.messages.getMessage("note.COMMENT", null, language.locale()), from, List.of(),
				List.of(comment.words()));
	}

}
