/**
 * Parties, groups, roles and the current user.
 */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package org.chapeau.app.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
