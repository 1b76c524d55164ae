/**
 * The pages of the ladder.
 */
@NullMarked
package org.chapeau.app.ladder.web;

import org.jspecify.annotations.NullMarked;
