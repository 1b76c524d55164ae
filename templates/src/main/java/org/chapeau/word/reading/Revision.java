package org.chapeau.word.reading;

import java.util.Optional;

/**
 * Who changed something, and when.
 *
 * @param number tells the revisions of a file apart, in the order of the text, from 0
 * @param kind what it does
 * @param author as the file has it; may be blank or anybody's name
 * @param date as the file has it, which is local time whatever it says; empty where the
 * file has none
 */
public record Revision(int number, ChangeKind kind, String author, Optional<String> date) {
}
