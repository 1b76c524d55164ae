package org.chapeau.app.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.ClauseView;
import org.chapeau.app.negotiation.Reserve;
import org.chapeau.text.Language;
import org.springframework.context.MessageSource;

/**
 * Puts reserves at the foot of the page. A reserve whose clause is not printed is still a
 * reserve: it stands at the nearest paragraph above, or at the first one under the title,
 * and says what it is about.
 */
final class ReserveNotes {

	private final MessageSource messages;

	ReserveNotes(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * What is noted at which clause of the text.
	 * @param text the clauses in their order
	 * @param reserves each of them is noted once, if any clause has words in the language
	 * @param language the language of the file: clauses without words in it are not
	 * printed
	 * @return notes by clauses that are printed
	 */
	Map<ClauseId, List<String>> of(List<ClauseText> text, List<Reserve> reserves, Language language) {
		Map<ClauseId, List<String>> notes = new HashMap<>();
		Optional<ClauseText> first = text.stream().filter((clause) -> isPrinted(clause, language)).findFirst();
		if (first.isEmpty()) {
			return notes;
		}
		List<ClauseId> there = text.stream().map(ClauseText::id).toList();
		for (Reserve reserve : reserves) {
			if (!there.contains(reserve.clause())) {
				note(notes, first.get(), say(reserve,
						(reserve.clause() == null) ? "document.reserve-whole" : "document.reserve-gone", language));
			}
		}
		ClauseText above = first.get();
		for (ClauseText clause : text) {
			above = isPrinted(clause, language) ? clause : above;
			for (Reserve reserve : reserves) {
				if (clause.id().equals(reserve.clause())) {
					note(notes, above, onClause(reserve, clause, language));
				}
			}
		}
		return notes;
	}

	private static boolean isPrinted(ClauseText clause, Language language) {
		return !clause.in(language).isEmpty();
	}

	private static void note(Map<ClauseId, List<String>> notes, ClauseText at, String words) {
		notes.computeIfAbsent(at.id(), (id) -> new ArrayList<>()).add(words);
	}

	/**
	 * A clause that cannot be seen in the file is named by its words in the other one.
	 */
	private String onClause(Reserve reserve, ClauseText clause, Language language) {
		if (isPrinted(clause, language)) {
			return say(reserve, "document.reserve", language);
		}
		Language other = (language == Language.EN) ? Language.JA : Language.EN;
		return isPrinted(clause, other)
				? say(reserve, "document.reserve-elsewhere", language, ClauseView.of(clause).firstWords(other.locale()))
				: say(reserve, "document.reserve-gone", language);
	}

	private String say(Reserve reserve, String key, Language language, Object... more) {
		List<Object> arguments = new ArrayList<>(
				List.of(reserve.party().code(), word("reserve.of-kind." + reserve.kind(), language)));
		arguments.addAll(List.of(more));
		return word(key, language, arguments.toArray());
	}

	private String word(String key, Language language, Object... arguments) {
		return this.messages.getMessage(key, arguments, language.locale());
	}

}
