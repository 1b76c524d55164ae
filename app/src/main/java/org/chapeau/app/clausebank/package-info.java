/**
 * Clause templates in English and Japanese.
 */
@ApplicationModule(allowedDependencies = "identity")
@NullMarked
package org.chapeau.app.clausebank;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
