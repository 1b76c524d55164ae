/**
 * Where files and readouts are kept.
 */
@NullMarked
package org.chapeau.app.documents.persistence;

import org.jspecify.annotations.NullMarked;
