package org.chapeau.app.layouts;

import org.chapeau.word.Layout;

/**
 * A layout that a side has put into use in the place of the one that comes with the
 * program.
 *
 * @param layout the layout, read
 * @param sha256 the hash of its file
 */
public record SideLayout(Layout layout, String sha256) {
}
