package org.chapeau.app.identity;

import org.chapeau.text.Party;

/**
 * Somebody of a side who has held an office, of their own or a principal's, that they may
 * hold no longer.
 *
 * @param side the side
 * @param name their name
 */
public record Former(Party side, String name) {
}
