/**
 * What a wording has in common with an earlier one: word by word, and in what it says
 * less or more; and what an earlier statement is made of.
 */
@NullMarked
package org.chapeau.precedent;

import org.jspecify.annotations.NullMarked;
