/**
 * What is hidden in a Word file, and a copy that hides nothing. Nothing is stored.
 */
@ApplicationModule(allowedDependencies = { "kernel", "identity" })
@NullMarked
package org.chapeau.app.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
