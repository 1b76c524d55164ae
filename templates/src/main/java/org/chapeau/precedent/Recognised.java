package org.chapeau.precedent;

import org.chapeau.catalogue.Kind;
import org.chapeau.catalogue.LadderLevel;
import org.chapeau.catalogue.Theme;
import org.jspecify.annotations.Nullable;

/**
 * What a paragraph was recognised to be. An officer has the last word on it.
 *
 * @param kind what it does, if that was recognised
 * @param theme what it is about, if that was recognised
 * @param en the place on the ladder of the English verb that carries it, if it has one
 * @param ja likewise in Japanese
 */
public record Recognised(@Nullable Kind kind, @Nullable Theme theme, @Nullable LadderLevel en,
		@Nullable LadderLevel ja) {
}
