/**
 * What a side may change of a process, tried on the program's own models.
 */
@NullMarked
package org.chapeau.workflows.change;

import org.jspecify.annotations.NullMarked;
