/**
 * Many dossiers at once, with everything that people may do decided by chance.
 */
@NullMarked
package org.chapeau.app.longrun;

import org.jspecify.annotations.NullMarked;
