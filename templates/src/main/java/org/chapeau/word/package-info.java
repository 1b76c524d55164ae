/**
 * Word layouts, the assembly of statements on them, and reading such files back.
 */
@NullMarked
package org.chapeau.word;

import org.jspecify.annotations.NullMarked;
