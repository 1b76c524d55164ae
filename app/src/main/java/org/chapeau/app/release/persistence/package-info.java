/**
 * Where packages and keys are kept.
 */
@NullMarked
package org.chapeau.app.release.persistence;

import org.jspecify.annotations.NullMarked;
