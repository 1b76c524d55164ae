/**
 * The record of what has happened, each side's own and the shared.
 */
@NullMarked
package org.chapeau.app.audit;

import org.jspecify.annotations.NullMarked;
