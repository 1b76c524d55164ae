/**
 * The process models of each side: uploaded, checked, compared, kept in versions, put
 * into use by two officers.
 */
@ApplicationModule(allowedDependencies = { "kernel", "identity", "process" })
@NullMarked
package org.chapeau.app.models;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
