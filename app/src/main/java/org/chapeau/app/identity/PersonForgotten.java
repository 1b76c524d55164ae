package org.chapeau.app.identity;

import java.time.Instant;

import org.chapeau.text.Party;

/**
 * A side has had a person forgotten: whoever keeps something under their name that
 * belongs to nothing official lets go of it, within the same transaction.
 *
 * @param side the person's side
 * @param name the name they signed in with
 * @param before what is later than this is not meant
 */
public record PersonForgotten(Party side, String name, Instant before) {

}
