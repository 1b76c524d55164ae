/**
 * What came back: a Word file that was sent out, edited, and returned, read as changes to
 * the clauses of the text it was made from.
 */
@NullMarked
package org.chapeau.word.returned;

import org.jspecify.annotations.NullMarked;
