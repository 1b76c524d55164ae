/**
 * The pages of the clause catalogue.
 */
@NullMarked
package org.chapeau.app.clausebank.web;

import org.jspecify.annotations.NullMarked;
