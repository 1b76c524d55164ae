/**
 * A planted store.
 */
@NullMarked
package org.chapeau.planted.negotiation.persistence;

import org.jspecify.annotations.NullMarked;
