/**
 * The dossier, its joint text, proposals and who agreed to exactly what.
 */
@NullMarked
package org.chapeau.app.negotiation;

import org.jspecify.annotations.NullMarked;
