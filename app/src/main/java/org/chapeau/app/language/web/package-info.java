/**
 * Pages on the two languages.
 */
@NullMarked
package org.chapeau.app.language.web;

import org.jspecify.annotations.NullMarked;
