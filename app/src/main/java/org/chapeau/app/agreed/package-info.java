/**
 * What was said before: earlier statements, the look-up of wording near to a clause, and
 * the precedents that a side has chosen. What a side looks up, has entered and has chosen
 * is its own.
 */
@ApplicationModule(allowedDependencies = { "kernel", "identity", "negotiation", "release" })
@NullMarked
package org.chapeau.app.agreed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
