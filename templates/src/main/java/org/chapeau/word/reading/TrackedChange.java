package org.chapeau.word.reading;

/**
 * A tracked change.
 *
 * @param revision what was done, by whom and when
 * @param text the words concerned; "¶" for the end of a paragraph; empty where it has
 * none, such as for the look of a page
 * @param paragraph the index, in the final text, of the paragraph it stands in or, if
 * that has vanished, of the one before; -1 in headers and footers
 */
public record TrackedChange(Revision revision, String text, int paragraph) {
}
