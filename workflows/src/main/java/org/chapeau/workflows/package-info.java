/**
 * The processes and decisions as models, and the names by which other code may speak of
 * them.
 */
@NullMarked
package org.chapeau.workflows;

import org.jspecify.annotations.NullMarked;
