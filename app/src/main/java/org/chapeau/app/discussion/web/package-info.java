/**
 * Pages of the discussion.
 */
@NullMarked
package org.chapeau.app.discussion.web;

import org.jspecify.annotations.NullMarked;
