/**
 * Tests of the clause catalogue, its ladder and its samples.
 */
@NullMarked
package org.chapeau.catalogue;

import org.jspecify.annotations.NullMarked;
