package org.chapeau.app.consultation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.chapeau.app.consultation.Opinion.Kind;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.Proposal;

/**
 * What a side's units say on one clause, and where they contradict each other.
 *
 * @param clause the clause
 * @param opinions the opinions that hold of those who were asked about it
 * @param rivals the units that would have it say different things; none unless they are
 * two or more
 * @param opposed whether one unit says yes and another no
 */
public record Voices(ClauseId clause, List<Opinion> opinions, List<String> rivals, boolean opposed) {

	public Voices {
		opinions = List.copyOf(opinions);
		rivals = List.copyOf(rivals);
	}

	/**
	 * The voices on a clause. The legal adviser's counts where the clause calls for it.
	 * @param drafts the wording that units would rather have, on any clause
	 * @param answering the group that weighs them, whose own drafts are no unit's
	 */
	static Voices on(ClauseId clause, Consultation consultation, Standing standing, List<Proposal> drafts,
			String answering) {
		List<Opinion> asked = standing.opinions()
			.stream()
			.filter((opinion) -> opinion.legal() ? consultation.clauses().contains(new ConcernedClause(clause, true))
					: consultation.concerns(clause) && consultation.unit(opinion.unit())
						.filter((unit) -> unit.wasAsked() && unit.isAskedAbout(clause))
						.isPresent())
			.toList();
		boolean no = asked.stream().anyMatch((opinion) -> opinion.kind() == Kind.NEGATIVE);
		boolean yes = asked.stream()
			.anyMatch((opinion) -> opinion.kind() == Kind.POSITIVE || opinion.kind() == Kind.POSITIVE_WITH_COMMENTS);
		return new Voices(clause, asked, rivals(clause, drafts, answering), no && yes);
	}

	private static List<String> rivals(ClauseId clause, List<Proposal> drafts, String answering) {
		Set<String> wordings = new LinkedHashSet<>();
		List<String> units = new ArrayList<>();
		drafts.stream()
			.filter((draft) -> draft.clause().equals(clause) && !draft.authorGroup().equals(answering))
			.forEach((draft) -> {
				wordings.add(draft.en().strip() + "\n" + draft.ja().strip());
				units.add(draft.authorGroup());
			});
		return (wordings.size() > 1) ? units : List.of();
	}

	public boolean conflict() {
		return this.opposed || !this.rivals.isEmpty();
	}

}
