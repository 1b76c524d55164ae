package org.chapeau.app.consultation.web;

import java.util.List;

import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.Proposal;
import org.chapeau.text.Change;
import org.chapeau.text.Comparison;
import org.chapeau.text.Language;

/**
 * The wording a unit would rather have, compared with its side's reading of the clause.
 *
 * @param proposal the draft
 * @param outdated whether the clause has changed since it was written
 * @param en the English, compared
 * @param ja the Japanese, compared
 */
public record DraftView(Proposal proposal, boolean outdated, List<Change> en, List<Change> ja) {

	static DraftView of(Proposal draft, ClauseText clause) {
		return new DraftView(draft, draft.baseNumber() != clause.number(),
				Comparison.of(clause.en().as(draft.party()), draft.en(), Language.EN).changes(),
				Comparison.of(clause.ja().as(draft.party()), draft.ja(), Language.JA).changes());
	}

}
