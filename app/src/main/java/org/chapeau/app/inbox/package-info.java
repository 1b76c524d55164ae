/**
 * Task lists: mine, and those I may take.
 */
@ApplicationModule(allowedDependencies = { "kernel", "identity", "process", "negotiation" })
@NullMarked
package org.chapeau.app.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
