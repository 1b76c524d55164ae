package org.chapeau.planted.arrows.below;

import org.chapeau.planted.arrows.above.Roof;

/**
 * Knows the feature above, which its package does not allow.
 */
record Cellar(Roof roof) {

}
