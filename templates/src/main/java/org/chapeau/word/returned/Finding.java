package org.chapeau.word.returned;

import java.util.function.Function;

/**
 * A change found in one view, before it is known how it came into the file.
 *
 * @param index the paragraph of the view it is seen in, or -1 where it has gone
 * @param subject what tells it apart from others; the same in both views
 * @param change the change, given how it came into the file
 */
record Finding(int index, String subject, Function<Origin, ReturnedChange> change) {
}
