/**
 * How fast Word files are written, beside other programs that write them.
 */
@NullMarked
package org.chapeau.word.benchmark;

import org.jspecify.annotations.NullMarked;
