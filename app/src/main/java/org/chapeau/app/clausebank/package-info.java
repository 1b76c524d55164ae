/**
 * Clause templates in English and Japanese.
 */
@NullMarked
package org.chapeau.app.clausebank;

import org.jspecify.annotations.NullMarked;
