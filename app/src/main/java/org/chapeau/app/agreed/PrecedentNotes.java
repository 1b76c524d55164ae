package org.chapeau.app.agreed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.chapeau.app.agreed.EarlierStatement.Facts;
import org.chapeau.app.agreed.PrecedentView.Reading;
import org.chapeau.app.identity.Clocks;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.negotiation.ClauseNote;
import org.chapeau.app.negotiation.ClauseNote.Quote;
import org.chapeau.app.negotiation.ClauseNotes;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.Dossier;
import org.chapeau.precedent.Beside;
import org.chapeau.precedent.Closeness;
import org.chapeau.precedent.Departure;
import org.chapeau.precedent.Standing;
import org.chapeau.text.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says on paper what the page says of a precedent: where it stands, its words, and what
 * the clause says beside it as it stands and in each side's reading.
 */
@Component
class PrecedentNotes implements ClauseNotes {

	private static final int PLACE = 10;

	private final Precedents precedents;

	private final Clocks clocks;

	private final MessageSource messages;

	PrecedentNotes(Precedents precedents, Clocks clocks, MessageSource messages) {
		this.precedents = precedents;
		this.clocks = clocks;
		this.messages = messages;
	}

	@Override
	public int order() {
		return PLACE;
	}

	@Override
	public Function<ClauseText, List<ClauseNote>> on(CurrentUser reader, Dossier dossier, Language language) {
		Wording wording = new Wording(language);
		return (clause) -> this.precedents.of(reader, clause).stream().map(wording::note).toList();
	}

	/**
	 * The words in one language.
	 */
	private final class Wording {

		private final Language language;

		Wording(Language language) {
			this.language = language;
		}

		/** Of a precedent that does not have the language, the words it has. */
		ClauseNote note(PrecedentView view) {
			EarlierStatement statement = view.wording().statement();
			EarlierParagraph paragraph = view.wording().paragraph();
			Language other = (this.language == Language.EN) ? Language.JA : Language.EN;
			Language quoted = paragraph.in(this.language).isBlank() ? other : this.language;
			List<String> findings = view.readings(quoted)
				.stream()
				.map((reading) -> finding(reading, String.valueOf(statement.year())))
				.toList();
			return new ClauseNote(ClauseNote.Kind.PRECEDENT, say("note.PRECEDENT"), source(statement, paragraph),
					List.of(new Quote(quoted, paragraph.in(quoted))),
					findings.isEmpty() ? List.of(say("agreed.note-no-common-language")) : findings);
		}

		private String source(EarlierStatement statement, EarlierParagraph paragraph) {
			Facts facts = statement.facts();
			List<String> where = new ArrayList<>();
			add(where, statement.title(this.language.tag()));
			add(where, statement.place(this.language.tag()));
			if (facts.date() != null) {
				add(where, PrecedentNotes.this.clocks.date(facts.date(), this.language.locale()));
			}
			add(where, say("agreed.note-paragraph", String.valueOf(paragraph.position())));
			List<String> what = new ArrayList<>(List.of(say("agreed.status." + facts.status())));
			add(what, joined(facts.parties()));
			add(what, facts.source());
			return say("agreed.note-source", joined(where), String.join(say("agreed.note-and"), what));
		}

		private String finding(Reading reading, String year) {
			Beside beside = reading.beside();
			List<String> said = new ArrayList<>();
			if (beside.standing() != Standing.SILENT) {
				said.add(say("agreed.closeness." + reading.closeness()));
			}
			// What is verbatim is as strong, and there is no more to say of it.
			if (reading.closeness() != Closeness.VERBATIM) {
				String standing = say("agreed.standing." + beside.standing(), year);
				said.add(beside.verb().map((verb) -> say("agreed.note-of", standing, shift(verb))).orElse(standing));
			}
			beside.others().forEach((departure) -> said.add(other(departure)));
			String who = (reading.party() != null) ? reading.party().code() : say("agreed.note-as-it-stands");
			return say("agreed.note-of", who, String.join(say("agreed.note-and"), said));
		}

		private String shift(Departure verb) {
			return verb(verb.before()) + " → " + verb(verb.now());
		}

		private String verb(String words) {
			return words.isEmpty() ? say("agreed.no-verb") : say("agreed.note-quote", words);
		}

		private String other(Departure departure) {
			return say("agreed.note-departure", say("agreed.departure." + departure.kind()),
					say("agreed.note-quote", departure.words()), say("agreed.note-quote", departure.where()));
		}

		private static void add(List<String> parts, String part) {
			if (!part.isBlank()) {
				parts.add(part);
			}
		}

		private String joined(List<String> parts) {
			return String.join((this.language == Language.JA) ? "、" : ", ", parts);
		}

		private String say(String key, Object... arguments) {
			return PrecedentNotes.this.messages.getMessage(key, arguments, this.language.locale());
		}

	}

}
