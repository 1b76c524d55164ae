package org.chapeau.app.negotiation;

import java.util.List;
import java.util.function.Function;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.negotiation.ClauseNote.Quote;
import org.chapeau.text.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says on paper what a side may fall back to.
 */
@Component
class FallBackNotes implements ClauseNotes {

	private static final int PLACE = 20;

	private final FallBacks fallBacks;

	private final MessageSource messages;

	FallBackNotes(FallBacks fallBacks, MessageSource messages) {
		this.fallBacks = fallBacks;
		this.messages = messages;
	}

	@Override
	public int order() {
		return PLACE;
	}

	@Override
	public Function<ClauseText, List<ClauseNote>> on(CurrentUser reader, Dossier dossier, Language language) {
		Function<ClauseText, List<FallBack>> ours = this.fallBacks.in(reader, dossier.id());
		return (clause) -> ours.apply(clause).stream().map((fallBack) -> note(fallBack, language)).toList();
	}

	private ClauseNote note(FallBack fallBack, Language language) {
		return new ClauseNote(ClauseNote.Kind.FALL_BACK, say("note.FALL_BACK", language),
				fallBack.version().clause().name(), List.of(new Quote(language, fallBack.words().in(language))),
				fallBack.byWords() ? List.of(say("note.by-words", language)) : List.of());
	}

	private String say(String key, Language language) {
		return this.messages.getMessage(key, null, language.locale());
	}

}
