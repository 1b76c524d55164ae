/**
 * A planted feature that may know everybody.
 */
@NullMarked
package org.chapeau.planted.arrows.above;

import org.jspecify.annotations.NullMarked;
