/**
 * Which Word files exist for what, each made once and kept.
 */
@NullMarked
package org.chapeau.app.documents;

import org.jspecify.annotations.NullMarked;
