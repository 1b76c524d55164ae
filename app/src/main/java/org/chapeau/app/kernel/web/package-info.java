/**
 * What becomes of mistakes and lost races on any page.
 */
@NullMarked
package org.chapeau.app.kernel.web;

import org.jspecify.annotations.NullMarked;
