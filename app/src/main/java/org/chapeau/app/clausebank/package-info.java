/**
 * The clause bank: clause templates in English and Japanese, proposed, reviewed by each
 * side's legal advisers, approved, retired. A side's fall-back wordings, and what it has
 * not put to the others yet, are its own.
 */
@ApplicationModule(allowedDependencies = { "kernel", "identity" })
@NullMarked
package org.chapeau.app.clausebank;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
