/**
 * The Word layouts of each side: uploaded, checked, previewed, kept in versions, put into
 * use.
 */
@ApplicationModule(allowedDependencies = { "kernel", "identity", "office" })
@NullMarked
package org.chapeau.app.layouts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
