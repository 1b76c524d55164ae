package org.chapeau.word.returned;

import java.util.Optional;

import org.chapeau.word.ClauseMark;

/**
 * A comment in the margin of what came back.
 *
 * @param clause the clause it stands at, if it stands at one
 * @param author as the file has it; may be blank
 * @param text its words
 * @param about the words it is about; empty where they are gone
 */
public record ReturnedComment(Optional<ClauseMark> clause, String author, String text, String about) {
}
