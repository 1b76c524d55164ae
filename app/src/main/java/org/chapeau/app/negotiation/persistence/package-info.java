/**
 * Where dossiers and their texts are kept.
 */
@NullMarked
package org.chapeau.app.negotiation.persistence;

import org.jspecify.annotations.NullMarked;
