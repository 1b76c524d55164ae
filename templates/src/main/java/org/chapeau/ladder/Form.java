package org.chapeau.ladder;

import java.util.Set;
import java.util.regex.Pattern;

import org.chapeau.catalogue.LadderLevel;
import org.jspecify.annotations.Nullable;

/**
 * A way in which a language says a verb of the ladder.
 *
 * @param level the place on the ladder; {@code null} if the words only look like a verb
 * of the ladder, as "as opposed to" does
 * @param written as it stands in the book
 * @param pattern finds the words
 * @param sign any one of these is in every text that has the words, in lower case; none
 * if nothing is known of them. Looking for it first spares most of the work
 * @param weight how many words it names; of two forms that find the same words, the one
 * that names more of them knows better
 */
record Form(@Nullable LadderLevel level, String written, Pattern pattern, Set<String> sign, int weight) {

	Form {
		sign = Set.copyOf(sign);
	}

	/**
	 * Whether a text may have the words.
	 * @param lower the text in lower case
	 */
	boolean mayBeIn(String lower) {
		return this.sign.isEmpty() || this.sign.stream().anyMatch(lower::contains);
	}

}
