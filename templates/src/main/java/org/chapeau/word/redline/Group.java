package org.chapeau.word.redline;

/**
 * Paragraphs of the earlier version that became paragraphs of the later one in the same
 * place: one became one, was split into several, or several were joined into one.
 *
 * @param from the first of the earlier version
 * @param to the one behind the last
 * @param fromAfter the first of the later version
 * @param toAfter the one behind the last
 */
record Group(int from, int to, int fromAfter, int toAfter) {

}
