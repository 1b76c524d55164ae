/**
 * What a side may change of a process of its own, and what is different then.
 */
@NullMarked
package org.chapeau.workflows.change;

import org.jspecify.annotations.NullMarked;
