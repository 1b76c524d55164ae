/**
 * The names as they are kept.
 */
@NullMarked
package org.chapeau.app.glossary.persistence;

import org.jspecify.annotations.NullMarked;
