/**
 * Tests of the Word files, read back by ourselves and by others.
 */
@NullMarked
package org.chapeau.word.gate;

import org.jspecify.annotations.NullMarked;
