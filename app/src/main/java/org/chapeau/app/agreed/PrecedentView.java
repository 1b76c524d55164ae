package org.chapeau.app.agreed;

import java.util.List;

import org.chapeau.precedent.Beside;
import org.chapeau.precedent.Closeness;
import org.chapeau.text.Language;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;

/**
 * A precedent beside its clause as it stands now.
 *
 * @param precedent the precedent
 * @param wording the earlier paragraph and its statement
 * @param readings what the clause says beside it: as it stands, and in each side's
 * reading, in every language that both have; none if they have none in common
 */
public record PrecedentView(Precedent precedent, PastWording wording, List<Reading> readings) {

	public PrecedentView {
		readings = List.copyOf(readings);
	}

	/**
	 * The readings in a language.
	 */
	public List<Reading> readings(Language language) {
		return this.readings.stream().filter((reading) -> reading.language() == language).toList();
	}

	/**
	 * A reading of the clause beside the precedent.
	 *
	 * @param party whose reading it is, or {@code null} for the words as they stand
	 * @param language the language of the words
	 * @param closeness how near the words are
	 * @param beside how strongly it speaks, and what it says otherwise
	 */
	public record Reading(@Nullable Party party, Language language, Closeness closeness, Beside beside) {
	}

}
