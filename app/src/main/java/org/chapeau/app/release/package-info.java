/**
 * Two keys on one package and one instant; what is released, and to whom it shows.
 */
@NullMarked
package org.chapeau.app.release;

import org.jspecify.annotations.NullMarked;
