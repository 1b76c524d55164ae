/**
 * What all models have in common.
 */
@NullMarked
package org.chapeau.workflows;

import org.jspecify.annotations.NullMarked;
