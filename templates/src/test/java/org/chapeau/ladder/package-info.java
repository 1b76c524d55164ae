/**
 * Tests of the recogniser, and how well it recognises.
 */
@NullMarked
package org.chapeau.ladder;

import org.jspecify.annotations.NullMarked;
