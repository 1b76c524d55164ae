/**
 * The sample packages, played on first start by the same use cases that people use.
 */
@NullMarked
package org.chapeau.app.sample;

import org.jspecify.annotations.NullMarked;
