/**
 * Parties, groups, roles and the current user.
 */
@NullMarked
package org.chapeau.app.identity;

import org.jspecify.annotations.NullMarked;
