/**
 * Process models as they are kept.
 */
@NullMarked
package org.chapeau.app.models.persistence;

import org.jspecify.annotations.NullMarked;
