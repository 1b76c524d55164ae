/**
 * Tables of what a side says of the two languages.
 */
@NullMarked
package org.chapeau.app.language.persistence;

import org.jspecify.annotations.NullMarked;
