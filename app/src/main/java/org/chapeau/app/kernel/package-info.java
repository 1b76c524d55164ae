/**
 * What every feature speaks: the id of a dossier, outcomes that may be refused, and the
 * time that decides.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.chapeau.app.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
