package org.chapeau.app.negotiation;

import java.time.Instant;

/**
 * What a person has last seen of a text.
 *
 * @param version the version of the whole text
 * @param at when they saw it
 */
public record LastLook(int version, Instant at) {

}
