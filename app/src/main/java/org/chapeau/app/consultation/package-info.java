/**
 * One side's internal round: the units asked, their opinions, and the side's answer;
 * never visible to the other side.
 */
@ApplicationModule(allowedDependencies = { "kernel", "identity", "calendar", "negotiation", "process" })
@NullMarked
package org.chapeau.app.consultation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
