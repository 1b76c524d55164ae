/**
 * What every feature speaks: the id of a dossier, and outcomes that may be refused.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.chapeau.app.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
