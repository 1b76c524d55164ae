package org.chapeau.app.consultation.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.chapeau.app.consultation.ClearedClause;
import org.chapeau.app.consultation.ConcernedClause;
import org.chapeau.app.consultation.Consultation;
import org.chapeau.app.consultation.CounterText;
import org.chapeau.app.consultation.web.ClauseSheet.Field;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.ClauseVersion;
import org.chapeau.app.negotiation.ClauseView;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.app.negotiation.Proposal;
import org.chapeau.catalogue.TreatyWords;
import org.chapeau.text.Change;
import org.chapeau.text.Comparison;
import org.chapeau.text.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lays the clauses of a text out for a page of the consultation.
 */
@Component
class ClauseSheets {

	private final JointText text;

	ClauseSheets(JointText text) {
		this.text = text;
	}

	/**
	 * One sheet for each clause of the text.
	 * @param asked which clauses the page is about
	 * @param drafts the drafts that the reader may see
	 * @param typed what was typed, by clause, on a page that was refused
	 */
	List<ClauseSheet> of(CurrentUser reader, Consultation consultation, List<ClauseView> clauses,
			Predicate<ClauseId> asked, List<Proposal> drafts, Map<ClauseId, CounterText> typed) {
		return of(reader, consultation, clauses, asked, drafts, typed, Map.of());
	}

	/**
	 * The same on the page of a unit, whose sheets compare with what it cleared last.
	 * @param cleared that, by clause
	 */
	List<ClauseSheet> of(CurrentUser reader, Consultation consultation, List<ClauseView> clauses,
			Predicate<ClauseId> asked, List<Proposal> drafts, Map<ClauseId, CounterText> typed,
			Map<ClauseId, ClearedClause> cleared) {
		return clauses.stream().map((view) -> {
			ClauseText clause = view.clause();
			List<Proposal> own = drafts.stream().filter((draft) -> draft.clause().equals(clause.id())).toList();
			ClearedClause last = cleared.get(clause.id());
			Optional<ClauseVersion> before = asked.test(clause.id())
					? before(this.text.versions(reader, clause.id()), consultation.round(), last) : Optional.empty();
			return new ClauseSheet(view, asked.test(clause.id()), legal(consultation, clause.id()), treatyWords(clause),
					last, changes(before, clause, Language.EN), changes(before, clause, Language.JA),
					field(reader, clause, own, Optional.ofNullable(typed.get(clause.id()))),
					own.stream().map((draft) -> DraftView.of(draft, clause)).toList());
		}).toList();
	}

	/**
	 * The version that the unit last cleared, or else that the units last had before
	 * them: what was made in the round before this one is new to them, for that round was
	 * negotiated after they had answered.
	 */
	private static Optional<ClauseVersion> before(List<ClauseVersion> versions, int round,
			@Nullable ClearedClause cleared) {
		if (cleared != null) {
			return versions.stream().filter((version) -> version.number() == cleared.number()).findFirst();
		}
		int seen = Math.max(round - 1, 1);
		return versions.stream().filter((version) -> version.round() < seen).reduce((first, second) -> second);
	}

	private static List<Change> changes(Optional<ClauseVersion> before, ClauseText clause, Language language) {
		return before.filter((version) -> !version.hash().equals(clause.hash()))
			.map((version) -> Comparison
				.of(((language == Language.JA) ? version.ja() : version.en()).print(), clause.in(language).print(),
						language)
				.changes())
			.orElse(List.of());
	}

	private static Field field(CurrentUser reader, ClauseText clause, List<Proposal> own, Optional<CounterText> typed) {
		String en = clause.en().as(reader.side());
		String ja = clause.ja().as(reader.side());
		if (typed.isPresent()) {
			CounterText kept = typed.get();
			return new Field(clause.number(), kept.en(), kept.ja(), kept.differsFrom(clause, reader.side()));
		}
		return own.stream()
			.findFirst()
			.map((draft) -> new Field(clause.number(), draft.en(), draft.ja(), true))
			.orElseGet(() -> new Field(clause.number(), en, ja, false));
	}

	private static boolean legal(Consultation consultation, ClauseId clause) {
		return consultation.clauses().contains(new ConcernedClause(clause, true));
	}

	private static List<String> treatyWords(ClauseText clause) {
		return TreatyWords.find(clause.en().print()).stream().map(TreatyWords.Hit::word).distinct().toList();
	}

}
