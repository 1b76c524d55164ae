/**
 * Tests of the Word files, read back by ourselves and by others.
 */
@NullMarked
package org.chapeau.word.hidden;

import org.jspecify.annotations.NullMarked;
