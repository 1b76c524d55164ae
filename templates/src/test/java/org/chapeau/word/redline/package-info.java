/**
 * Tests of what counts as a change.
 */
@NullMarked
package org.chapeau.word.redline;

import org.jspecify.annotations.NullMarked;
