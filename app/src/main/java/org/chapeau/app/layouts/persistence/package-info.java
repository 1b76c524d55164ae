/**
 * Layouts as they are kept.
 */
@NullMarked
package org.chapeau.app.layouts.persistence;

import org.jspecify.annotations.NullMarked;
