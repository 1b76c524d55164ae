package org.chapeau.app.release;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapeau.app.documents.Places;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.app.release.persistence.CorrectionStore;
import org.chapeau.text.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrections as a page shows them: each with what people call its place in the text.
 */
@Component
@Transactional(readOnly = true)
public class Passages {

	private final CorrectionStore corrections;

	private final JointText text;

	private final Places places;

	Passages(CorrectionStore corrections, JointText text, Places places) {
		this.corrections = corrections;
		this.text = text;
		this.places = places;
	}

	/**
	 * The corrections of a package that the caller may show.
	 */
	public List<Passage> of(Release corrigendum, Locale locale) {
		return of(corrigendum.dossier(), this.corrections.of(corrigendum.id()), locale);
	}

	/**
	 * Corrections that the caller may show.
	 */
	public List<Passage> of(DossierId dossier, List<Correction> corrections, Locale locale) {
		List<ClauseText> clauses = this.text.ofProcess(dossier);
		Map<Language, Map<ClauseId, String>> known = Stream.of(Language.values())
			.collect(Collectors.toMap((language) -> language, (language) -> this.places.of(clauses, language, locale)));
		return corrections.stream()
			.map((correction) -> new Passage(correction,
					known.get(correction.language()).getOrDefault(correction.clause(), "")))
			.toList();
	}

	/**
	 * The passages of a text that can be corrected, by their names.
	 * @param printed the language of the text
	 */
	public List<Choice> choices(DossierId dossier, Language printed, Locale locale) {
		List<ClauseText> clauses = this.text.ofProcess(dossier);
		Map<ClauseId, String> names = this.places.of(clauses, printed, locale);
		return clauses.stream()
			.map((clause) -> new Choice(clause.id(), names.getOrDefault(clause.id(), ""), clause.isNumbered(),
					clause.in(printed).clean()))
			.toList();
	}

	/**
	 * A correction and its place.
	 */
	public record Passage(Correction correction, String place) {
	}

	/**
	 * A passage that can be corrected.
	 *
	 * @param clause the clause
	 * @param place what people call it
	 * @param numbered whether that is a number, and says nothing of its words
	 * @param words its words as they were released
	 */
	public record Choice(ClauseId clause, String place, boolean numbered, String words) {
	}

}
