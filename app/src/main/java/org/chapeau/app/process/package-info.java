/**
 * The one guarded door to the engine: start, correlate, tasks, timers.
 */
@NullMarked
package org.chapeau.app.process;

import org.jspecify.annotations.NullMarked;
