package org.chapeau.app.inbox;

import java.time.Instant;

/**
 * That somebody has handed a task to a colleague, or a colleague has taken it over.
 *
 * @param from who had it
 * @param to who was given it
 * @param note what was said with it, which may be blank, or why it was taken
 * @param at when
 * @param taken whether the one who has it took it, and was not given it
 */
public record Handover(String from, String to, String note, Instant at, boolean taken) {
}
