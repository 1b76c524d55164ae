/**
 * Planted domain classes that know what the domain must not.
 */
@NullMarked
package org.chapeau.planted.negotiation;

import org.jspecify.annotations.NullMarked;
