/**
 * Tests of the comparison of both languages, and how well it finds what differs.
 */
@NullMarked
package org.chapeau.bilingual;

import org.jspecify.annotations.NullMarked;
