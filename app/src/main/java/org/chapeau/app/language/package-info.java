/**
 * Whether English and Japanese say the same, how strongly, and what an officer would mark
 * in them; and what each side says of it, for itself alone.
 */
@ApplicationModule(allowedDependencies = { "kernel", "identity", "negotiation" })
@NullMarked
package org.chapeau.app.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
