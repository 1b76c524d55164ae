/**
 * The names of persons, places and organisations in both languages, kept by officers of
 * all sides together. Everybody else asks the {@link org.chapeau.bilingual.Glossary},
 * which follows them.
 */
@ApplicationModule(allowedDependencies = { "kernel", "identity" })
@NullMarked
package org.chapeau.app.glossary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
