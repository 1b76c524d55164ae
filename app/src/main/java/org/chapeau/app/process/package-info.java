/**
 * The one guarded door to the engine: start, correlate, tasks, timers.
 */
@ApplicationModule(allowedDependencies = { "kernel", "identity" })
@NullMarked
package org.chapeau.app.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
