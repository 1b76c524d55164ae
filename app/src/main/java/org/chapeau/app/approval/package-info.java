/**
 * Each side's own approval of a locked text: the silence procedure and signature of the
 * European Union, and the Japanese kessai.
 */
@NullMarked
package org.chapeau.app.approval;

import org.jspecify.annotations.NullMarked;
