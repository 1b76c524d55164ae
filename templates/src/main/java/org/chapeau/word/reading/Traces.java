package org.chapeau.word.reading;

import java.util.SortedSet;

/**
 * What lies in the text beside its words.
 *
 * @param saveIds how many times it was saved at least: the numbers by which Word tells
 * its sittings apart
 * @param hiddenCharacters how many characters are formatted not to be seen
 * @param fetchingFields the names of fields that ask for other files, programs or data
 */
public record Traces(int saveIds, int hiddenCharacters, SortedSet<String> fetchingFields) {
}
