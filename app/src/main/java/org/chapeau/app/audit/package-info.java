/**
 * The record of what has happened, each side's own and the shared.
 */
@ApplicationModule(allowedDependencies = { "kernel", "identity", "negotiation" })
@NullMarked
package org.chapeau.app.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
