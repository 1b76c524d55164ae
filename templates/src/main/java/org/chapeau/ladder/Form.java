package org.chapeau.ladder;

import java.util.regex.Pattern;

import org.chapeau.catalogue.LadderLevel;
import org.jspecify.annotations.Nullable;

/**
 * A way in which a language says a verb of the ladder.
 *
 * @param level the place on the ladder; {@code null} if the words only look like a verb
 * of the ladder, as "as opposed to" does
 * @param pattern finds the words
 * @param weight how many words it names; of two forms that find the same words, the one
 * that names more of them knows better
 */
record Form(@Nullable LadderLevel level, Pattern pattern, int weight) {
}
