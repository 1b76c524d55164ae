/**
 * What keeps an installation safe that has no database server to do so: copies of the
 * database that runs within the program.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.chapeau.app.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
