/**
 * Rolling text: who wants which words, as plain values.
 */
@NullMarked
package org.chapeau.text;

import org.jspecify.annotations.NullMarked;
