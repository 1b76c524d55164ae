/**
 * What changed between two versions of a text, paragraph by paragraph and word by word.
 */
@NullMarked
package org.chapeau.word.redline;

import org.jspecify.annotations.NullMarked;
