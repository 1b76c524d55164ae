package org.chapeau.app.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.ClauseVersion;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.bilingual.BilingualCheck;
import org.chapeau.catalogue.Bilingual;
import org.chapeau.lint.Lint;
import org.chapeau.lint.LintFinding;
import org.springframework.stereotype.Component;

/**
 * Compares the languages of a text as it stands, and puts beside it what a side has said.
 */
@Component
class Comparing {

	private final BilingualCheck check;

	private final Lint lint;

	private final JointText text;

	Comparing(BilingualCheck check, Lint lint, JointText text) {
		this.check = check;
		this.lint = lint;
		this.text = text;
	}

	List<ReviewedClause> compare(CurrentUser reader, List<ClauseText> clauses, List<Confirmation> confirmations,
			List<Waiver> waivers) {
		List<LintFinding> marks = this.lint.check(clauses.stream().map(Comparing::words).toList());
		List<ReviewedClause> reviewed = new ArrayList<>();
		for (int place = 0; place < clauses.size(); place++) {
			ClauseText clause = clauses.get(place);
			Bilingual words = words(clause);
			int here = place;
			List<Note> notes = marks.stream()
				.filter((mark) -> mark.clause() == here)
				.map((mark) -> note(mark, clause, waivers))
				.toList();
			reviewed.add(new ReviewedClause(clause, this.check.compare(words.en(), words.ja()), notes,
					standing(reader, clause, confirmations)));
		}
		return reviewed;
	}

	/** The words as they stand; what is only proposed is nothing yet. */
	private static Bilingual words(ClauseText clause) {
		return new Bilingual(clause.en().base(), clause.ja().base());
	}

	private static Note note(LintFinding finding, ClauseText clause, List<Waiver> waivers) {
		Optional<Waiver> waiver = waivers.stream()
			.filter((each) -> each.clause().equals(clause.id()) && each.mark().equals(Mark.of(finding)))
			.findFirst();
		return new Note(finding, waiver.orElse(null));
	}

	private Standing standing(CurrentUser reader, ClauseText clause, List<Confirmation> all) {
		List<Confirmation> own = all.stream().filter((each) -> each.clause().equals(clause.id())).toList();
		Optional<Confirmation> current = own.stream().filter((each) -> each.hash().equals(clause.hash())).findFirst();
		if (current.isPresent()) {
			return new Standing(Standing.State.CONFIRMED, current.get(), false, false);
		}
		return own.stream()
			.max(Comparator.comparing(Confirmation::at))
			.map((last) -> since(reader, clause, last))
			.orElse(Standing.NEVER);
	}

	private Standing since(CurrentUser reader, ClauseText clause, Confirmation last) {
		Optional<ClauseVersion> confirmed = this.text.versions(reader, clause.id())
			.stream()
			.filter((version) -> version.hash().equals(last.hash()))
			.findFirst();
		boolean enChanged = confirmed.filter((version) -> version.en().equals(clause.en())).isEmpty();
		boolean jaChanged = confirmed.filter((version) -> version.ja().equals(clause.ja())).isEmpty();
		return new Standing(Standing.State.TO_BE_CHECKED, last, enChanged, jaChanged);
	}

}
