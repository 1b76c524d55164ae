/**
 * A planted feature that may know nobody.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.chapeau.planted.arrows.below;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
