/**
 * Task lists: mine, and those I may take.
 */
@NullMarked
package org.chapeau.app.inbox;

import org.jspecify.annotations.NullMarked;
