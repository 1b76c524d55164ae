/**
 * Which Word files exist for what, each made once and kept.
 */
@ApplicationModule(allowedDependencies = { "kernel", "identity", "negotiation", "layouts", "office" })
@NullMarked
package org.chapeau.app.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
