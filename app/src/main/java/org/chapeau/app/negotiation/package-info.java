/**
 * The dossier, its joint text, proposals and who agreed to exactly what.
 */
@ApplicationModule(allowedDependencies = { "kernel", "identity", "process", "clausebank" })
@NullMarked
package org.chapeau.app.negotiation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
