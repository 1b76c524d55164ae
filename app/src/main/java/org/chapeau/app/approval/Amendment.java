package org.chapeau.app.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a delegation that breaks the silence would have a clause say.
 *
 * @param clause the clause
 * @param number the version of the clause that it stands against
 * @param en the English it could accept: {@code null} if it leaves the English as it is,
 * empty if it wants the clause gone
 * @param ja likewise the Japanese
 */
public record Amendment(ClauseId clause, int number, @Nullable String en, @Nullable String ja) {

	/**
	 * What typed wordings change of a text.
	 * @param wordings by clause, what was in the fields of the page; what says the same
	 * as the clause changes nothing
	 */
	static Outcome<List<Amendment>> of(Map<ClauseId, Wording> wordings, List<ClauseText> text) {
		List<Amendment> amendments = new ArrayList<>();
		for (Map.Entry<ClauseId, Wording> typed : wordings.entrySet()) {
			Wording wording = typed.getValue();
			Optional<ClauseText> clause = text.stream().filter((one) -> one.id().equals(typed.getKey())).findFirst();
			if (clause.isEmpty()) {
				return Outcome.refused("clause-unknown");
			}
			Optional<Amendment> amendment = wording.against(clause.get());
			if (amendment.isPresent() && wording.isHalf()) {
				return Outcome.refused("amendment-half");
			}
			amendment.ifPresent(amendments::add);
		}
		return Outcome.done(amendments);
	}

	/**
	 * Whether a clause says already what is wanted of it.
	 */
	public boolean isMetBy(ClauseText text) {
		return met(this.en, text.en().print()) && met(this.ja, text.ja().print());
	}

	private static boolean met(@Nullable String wanted, String words) {
		return wanted == null || wanted.equals(words.strip());
	}

	public @Nullable String in(Language language) {
		return (language == Language.JA) ? this.ja : this.en;
	}

}
