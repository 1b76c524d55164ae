/**
 * Each side's own approval of a locked text: the silence procedure and signature of the
 * European Union, and the Japanese kessai.
 */
@ApplicationModule(allowedDependencies = { "kernel", "identity", "consultation", "negotiation", "process" })
@NullMarked
package org.chapeau.app.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
