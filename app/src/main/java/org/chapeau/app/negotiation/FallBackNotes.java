package org.chapeau.app.negotiation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.chapeau.app.clausebank.BankVersion;
import org.chapeau.app.clausebank.BankWish;
import org.chapeau.app.clausebank.BankWish.Show;
import org.chapeau.app.clausebank.ClauseBank;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.negotiation.ClauseNote.Quote;
import org.chapeau.catalogue.Bilingual;
import org.chapeau.catalogue.Filling;
import org.chapeau.catalogue.Use;
import org.chapeau.text.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The fall-back wordings that a side may use in the place of a clause: those of the
 * clause's name in the bank, and those that do the same on the same theme.
 */
@Component
class FallBackNotes implements ClauseNotes {

	private static final int PLACE = 20;

	private final ClauseBank bank;

	private final Origins origins;

	private final MessageSource messages;

	FallBackNotes(ClauseBank bank, Origins origins, MessageSource messages) {
		this.bank = bank;
		this.origins = origins;
		this.messages = messages;
	}

	@Override
	public int order() {
		return PLACE;
	}

	@Override
	public Map<ClauseId, List<ClauseNote>> on(CurrentUser reader, Dossier dossier, List<ClauseText> text,
			Language language) {
		if (reader.delegateOnly()) {
			return Map.of();
		}
		BankWish ours = new BankWish("", null, null, null, null, Use.STATEMENT, Show.USABLE, true);
		List<BankVersion> fallBacks = this.bank.search(reader, ours);
		Map<String, Bilingual> values = this.origins.remembered(reader, dossier.id());
		Map<ClauseId, List<ClauseNote>> notes = new HashMap<>();
		for (ClauseText clause : text) {
			notes.put(clause.id(),
					fallBacks.stream()
						.filter((version) -> fits(version, clause))
						.map((version) -> note(version, values, language))
						.toList());
		}
		return notes;
	}

	private static boolean fits(BankVersion version, ClauseText clause) {
		boolean samePart = version.template().part() == clause.part();
		boolean sameName = version.clause().name().equals(clause.templateId());
		boolean same = clause.kind() != null && version.template().kind() == clause.kind()
				&& version.template().theme() == clause.theme();
		return samePart && (sameName || same);
	}

	private ClauseNote note(BankVersion version, Map<String, Bilingual> values, Language language) {
		// With what was filled in in this dossier, if that fits; else with its gaps.
		Bilingual words = (version.template().fillTyped(fitting(version, values)) instanceof Filling.Filled filled)
				? filled.text() : version.template().text();
		return new ClauseNote(ClauseNote.Kind.FALL_BACK,
				this.messages.getMessage("note.FALL_BACK", null, language.locale()), version.clause().name(),
				List.of(new Quote(language, words.in(language))), List.of());
	}

	private static Map<String, Bilingual> fitting(BankVersion version, Map<String, Bilingual> values) {
		Map<String, Bilingual> fitting = new HashMap<>(values);
		fitting.keySet().removeIf((name) -> version.template().parameter(name).isEmpty());
		return fitting;
	}

}
