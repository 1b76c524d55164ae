/**
 * Tests of what a wording has in common with an earlier one.
 */
@NullMarked
package org.chapeau.precedent;

import org.jspecify.annotations.NullMarked;
