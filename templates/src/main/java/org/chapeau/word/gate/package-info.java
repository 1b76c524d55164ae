/**
 * The gate that a Word file of unknown origin passes before anything else reads it: the
 * zip is taken apart with every byte counted, its XML is read once for what must not be
 * there, and the file is admitted or refused by a name.
 */
@NullMarked
package org.chapeau.word.gate;

import org.jspecify.annotations.NullMarked;
