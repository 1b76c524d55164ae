/**
 * The drawings and lists of steps.
 */
@NullMarked
package org.chapeau.workflows.diagram;

import org.jspecify.annotations.NullMarked;
