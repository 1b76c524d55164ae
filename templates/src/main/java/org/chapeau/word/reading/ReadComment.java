package org.chapeau.word.reading;

import java.util.Optional;

/**
 * A comment in the margin.
 *
 * @param id what the file calls it
 * @param author as the file has it
 * @param date as the file has it, which is local time whatever it says
 * @param text its words, a line for each of its paragraphs
 * @param about the words it is about, as they now read; empty where they are gone
 * @param paragraph the index, in the final text, of the paragraph it stands at; -1 if it
 * stands nowhere
 * @param answers the id of the comment it answers
 * @param resolved whether somebody has ticked it off
 */
public record ReadComment(String id, String author, Optional<String> date, String text, String about, int paragraph,
		Optional<String> answers, boolean resolved) {
}
