package org.chapeau.app.agreed;

import java.util.List;

import org.chapeau.ladder.Shift;
import org.chapeau.precedent.Departure;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;

/**
 * A precedent beside its clause as it stands now.
 *
 * @param precedent the precedent
 * @param wording the earlier paragraph and its statement
 * @param said what the clause says otherwise
 */
public record PrecedentView(Precedent precedent, PastWording wording, List<Said> said) {

	public PrecedentView {
		said = List.copyOf(said);
	}

	/**
	 * What the verb has become, as the clause stands and in each side's reading.
	 */
	public List<Said> verbs() {
		return this.said.stream().filter((one) -> one.departure().kind() == Departure.Kind.VERB).toList();
	}

	/**
	 * Who and what was named or qualified otherwise.
	 */
	public List<Said> others() {
		return this.said.stream().filter((one) -> one.departure().kind() != Departure.Kind.VERB).toList();
	}

	/**
	 * Whether the clause as it stands is as strong as the precedent, as far as the ladder
	 * goes.
	 */
	public boolean isLevel() {
		return verbs().stream().noneMatch((one) -> one.party() == null);
	}

	/**
	 * Something said otherwise.
	 *
	 * @param party whose reading says it, or {@code null} for the words as they stand
	 * @param departure what is said otherwise
	 */
	public record Said(@Nullable Party party, Departure departure) {

		public boolean isWeaker() {
			return this.departure.shift() == Shift.WEAKER;
		}

	}

}
