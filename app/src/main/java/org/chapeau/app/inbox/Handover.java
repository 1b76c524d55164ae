package org.chapeau.app.inbox;

import java.time.Instant;

/**
 * That somebody has handed a task to a colleague.
 *
 * @param from who had it
 * @param to who was given it
 * @param note what was said with it; may be blank
 * @param at when
 */
public record Handover(String from, String to, String note, Instant at) {
}
