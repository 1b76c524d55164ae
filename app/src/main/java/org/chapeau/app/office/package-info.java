/**
 * LibreOffice, which prints Word files for whoever needs a PDF of one.
 */
@ApplicationModule(allowedDependencies = { "kernel" })
@NullMarked
package org.chapeau.app.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
