/**
 * Tables of earlier statements and of the precedents that sides have chosen.
 */
@NullMarked
package org.chapeau.app.agreed.persistence;

import org.jspecify.annotations.NullMarked;
