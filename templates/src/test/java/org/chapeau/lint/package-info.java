/**
 * Tests of what is marked in a text that is not to bind.
 */
@NullMarked
package org.chapeau.lint;

import org.jspecify.annotations.NullMarked;
