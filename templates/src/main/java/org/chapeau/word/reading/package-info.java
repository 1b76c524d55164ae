/**
 * Reads Word files of any origin: both views of their tracked changes, who made them, and
 * what was written beside the text. Only what the gate has admitted is read.
 */
@NullMarked
package org.chapeau.word.reading;

import org.jspecify.annotations.NullMarked;
