/**
 * Whether the English and the Japanese of a statement say the same: clause by clause,
 * what is missing, and where numbers, dates, names, verbs, negations and lists differ.
 */
@NullMarked
package org.chapeau.bilingual;

import org.jspecify.annotations.NullMarked;
