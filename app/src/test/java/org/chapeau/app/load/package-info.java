/**
 * Figures, not tests: programs that load the whole program and measure it. See
 * {@code docs/measurements.md}.
 */
@NullMarked
package org.chapeau.app.load;

import org.jspecify.annotations.NullMarked;
