/**
 * The rows of the record.
 */
@NullMarked
package org.chapeau.app.audit.persistence;

import org.jspecify.annotations.NullMarked;
