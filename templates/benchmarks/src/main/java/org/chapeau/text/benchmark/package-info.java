/**
 * How long it takes to merge proposals, beside what else can be done with the same texts.
 */
@NullMarked
package org.chapeau.text.benchmark;

import org.jspecify.annotations.NullMarked;
