/**
 * What every feature speaks: the id of a dossier, and outcomes that may be refused.
 */
@NullMarked
package org.chapeau.app.kernel;

import org.jspecify.annotations.NullMarked;
