/**
 * The clause catalogue: reviewed clause templates in English and Japanese, the ladder of
 * diplomatic verbs they are measured on, and the sample packages made from them.
 */
@NullMarked
package org.chapeau.catalogue;

import org.jspecify.annotations.NullMarked;
