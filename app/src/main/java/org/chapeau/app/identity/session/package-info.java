/**
 * Sessions in the database, which every node reads.
 */
@NullMarked
package org.chapeau.app.identity.session;

import org.jspecify.annotations.NullMarked;
