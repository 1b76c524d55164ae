/**
 * Tells people that there is work: on the page, by mail, in their calendar. It listens;
 * nobody calls it.
 */
@ApplicationModule(allowedDependencies = { "kernel", "identity", "process", "negotiation", "clausebank", "ladder" })
@NullMarked
package org.chapeau.app.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
