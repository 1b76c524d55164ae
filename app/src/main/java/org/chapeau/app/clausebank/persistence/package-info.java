/**
 * The clause bank as it is kept.
 */
@NullMarked
package org.chapeau.app.clausebank.persistence;

import org.jspecify.annotations.NullMarked;
