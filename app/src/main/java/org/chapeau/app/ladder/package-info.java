/**
 * The ladder of verbs as those keep it who keep the processes of each side: changed part
 * by part, by one side with the consent of the others. Everybody else asks the
 * {@link org.chapeau.catalogue.Ladder} and the {@link org.chapeau.ladder.VerbRecogniser},
 * which follow it.
 */
@ApplicationModule(allowedDependencies = { "kernel", "identity", "clausebank", "negotiation" })
@NullMarked
package org.chapeau.app.ladder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
