package org.chapeau.app.imports;

/**
 * A change that an officer takes over, as they want it.
 *
 * @param number the number of the change in the file, from 0
 * @param clauseNumber the version of the clause that was on the page
 * @param en the English; an empty line splits the clause
 * @param ja the Japanese
 */
public record Pick(int number, int clauseNumber, String en, String ja) {
}
