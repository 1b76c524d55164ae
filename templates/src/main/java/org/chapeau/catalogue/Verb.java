package org.chapeau.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * The verb that carries a clause, in its dictionary form.
 *
 * @param en the English verb, such as {@code express deep concern}
 * @param ja the Japanese verb, such as {@code 深い懸念を表明する}
 * @param level its place on the ladder, or {@code null} if the ladder does not measure it
 */
public record Verb(String en, String ja, @Nullable LadderLevel level) {
}
