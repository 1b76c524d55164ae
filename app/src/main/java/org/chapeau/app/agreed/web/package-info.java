/**
 * Pages of earlier statements and of the look-up in them.
 */
@NullMarked
package org.chapeau.app.agreed.web;

import org.jspecify.annotations.NullMarked;
