/**
 * The index in which wording near to other wording is found: Lucene, and nothing of the
 * program around it.
 */
@NullMarked
package org.chapeau.app.agreed.index;

import org.jspecify.annotations.NullMarked;
