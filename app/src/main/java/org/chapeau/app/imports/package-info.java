/**
 * Word files that come back: read, shown clause by clause, picked from and confirmed. All
 * of it belongs to the side that has received the file.
 */
@ApplicationModule(allowedDependencies = { "kernel", "identity", "negotiation", "discussion", "documents" })
@NullMarked
package org.chapeau.app.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
