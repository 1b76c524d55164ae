/**
 * What people say about a clause: comments among one's own side, and messages to the
 * other side.
 */
@ApplicationModule(allowedDependencies = { "kernel", "identity", "negotiation" })
@NullMarked
package org.chapeau.app.discussion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
