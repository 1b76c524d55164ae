package org.chapeau.app.language.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.chapeau.app.language.ReviewedClause;
import org.chapeau.app.negotiation.ClauseView;
import org.chapeau.bilingual.Finding;
import org.chapeau.bilingual.Span;
import org.chapeau.text.Language;

/**
 * A clause on the page of the two languages.
 *
 * @param view the clause with its numbers and brackets
 * @param reviewed what was found and said
 * @param en the English with what was found in it marked
 * @param ja the Japanese likewise
 */
record ReviewRow(ClauseView view, ReviewedClause reviewed, List<MarkedText.Piece> en, List<MarkedText.Piece> ja) {

	static List<ReviewRow> of(List<ReviewedClause> clauses) {
		List<ClauseView> views = ClauseView.of(clauses.stream().map(ReviewedClause::clause).toList());
		List<ReviewRow> rows = new ArrayList<>();
		for (int i = 0; i < views.size(); i++) {
			ReviewedClause reviewed = clauses.get(i);
			rows.add(new ReviewRow(views.get(i), reviewed, marked(reviewed, Language.EN),
					marked(reviewed, Language.JA)));
		}
		return rows;
	}

	private static List<MarkedText.Piece> marked(ReviewedClause reviewed, Language language) {
		Stream<Span> differences = reviewed.findings()
			.stream()
			// What is missing altogether needs no mark on all that is there.
			.filter((finding) -> finding.kind() != Finding.Kind.MISSING)
			.map((finding) -> finding.in(language))
			.filter((span) -> span != null);
		Stream<Span> notes = reviewed.notes()
			.stream()
			.filter((note) -> note.finding().language() == language && note.waiver() == null)
			.map((note) -> note.finding().span());
		return MarkedText.of(reviewed.clause().in(language).base(), Stream.concat(differences, notes).toList());
	}

}
