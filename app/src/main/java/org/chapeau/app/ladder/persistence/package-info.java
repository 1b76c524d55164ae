/**
 * The ladder as it is kept.
 */
@NullMarked
package org.chapeau.app.ladder.persistence;

import org.jspecify.annotations.NullMarked;
