@NullMarked
package org.chapeau.word.returned;

import org.jspecify.annotations.NullMarked;
