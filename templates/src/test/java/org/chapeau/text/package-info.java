/**
 * Tests of rolling text: by example where a negotiator would recognise the case, by
 * property where it must hold for any text.
 */
@NullMarked
package org.chapeau.text;

import org.jspecify.annotations.NullMarked;
