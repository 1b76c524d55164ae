package org.chapeau.app.glossary;

import java.time.Instant;

import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a term with a change.
 *
 * @param term the term as it was from then on
 * @param party the side that has changed it, or {@code null} if it came with the program
 * @param by who has, if on the reader's own side
 * @param at when
 */
public record TermChange(Term term, @Nullable Party party, @Nullable String by, Instant at) {
}
