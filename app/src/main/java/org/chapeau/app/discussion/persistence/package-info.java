/**
 * Tables of the discussion.
 */
@NullMarked
package org.chapeau.app.discussion.persistence;

import org.jspecify.annotations.NullMarked;
