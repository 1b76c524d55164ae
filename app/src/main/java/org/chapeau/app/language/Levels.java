package org.chapeau.app.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.ladder.FoundVerb;
import org.chapeau.ladder.Shift;
import org.chapeau.ladder.VerbRecogniser;
import org.chapeau.text.Language;
import org.chapeau.text.Party;
import org.chapeau.text.RollingText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How strongly a clause speaks: as it stands, and as each side would have it.
 */
@Component
public class Levels {

	private final VerbRecogniser verbs;

	Levels(VerbRecogniser verbs) {
		this.verbs = verbs;
	}

	/**
	 * The verbs of a clause, the English first; none if the ladder measures none of them.
	 */
	public List<Level> of(ClauseText clause) {
		List<Level> levels = new ArrayList<>();
		for (Language language : Language.values()) {
			RollingText text = clause.in(language);
			Optional<FoundVerb> now = this.verbs.leading(text.base(), language);
			now.ifPresent((verb) -> levels.add(new Level(language, null, verb, null)));
			for (Party party : new TreeSet<>(text.parties())) {
				this.verbs.leading(text.as(party), language)
					.ifPresent((verb) -> levels.add(new Level(language, party, verb,
							now.map((stands) -> Shift.between(stands, verb)).orElse(null))));
			}
		}
		return levels;
	}

	/**
	 * How strongly one reading speaks.
	 *
	 * @param language the language
	 * @param party whose reading it is, or {@code null} for the words as they stand
	 * @param verb the verb that carries it
	 * @param shift how it stands to the words as they stand; {@code null} for these, and
	 * where they have no verb of the ladder
	 */
	public record Level(Language language, @Nullable Party party, FoundVerb verb, @Nullable Shift shift) {
	}

}
