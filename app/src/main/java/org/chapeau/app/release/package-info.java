/**
 * Two keys on one package and one instant; what is released, and to whom it shows.
 */
@ApplicationModule(allowedDependencies = { "kernel", "identity", "negotiation", "language", "documents", "process" })
@NullMarked
package org.chapeau.app.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
