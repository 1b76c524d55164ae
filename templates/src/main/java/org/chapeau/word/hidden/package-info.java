/**
 * What a Word file tells that its readers do not see, and a copy without it.
 */
@NullMarked
package org.chapeau.word.hidden;

import org.jspecify.annotations.NullMarked;
