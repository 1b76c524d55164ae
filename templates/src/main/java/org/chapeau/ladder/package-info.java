/**
 * Recognises the verbs of the ladder in a clause, in English and Japanese, in whatever
 * form they stand there, and says which of two wordings is the stronger.
 */
@NullMarked
package org.chapeau.ladder;

import org.jspecify.annotations.NullMarked;
