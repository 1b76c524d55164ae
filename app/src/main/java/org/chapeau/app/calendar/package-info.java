/**
 * On which days a side's offices work: its weekends, its public holidays, and its days
 * counted forward.
 */
@ApplicationModule(allowedDependencies = "identity")
@NullMarked
package org.chapeau.app.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
