/**
 * What a model shows to people: a drawing, and the same as an ordered list.
 */
@NullMarked
package org.chapeau.workflows.diagram;

import org.jspecify.annotations.NullMarked;
