/**
 * What is kept of files that came back.
 */
@NullMarked
package org.chapeau.app.imports.persistence;

import org.jspecify.annotations.NullMarked;
