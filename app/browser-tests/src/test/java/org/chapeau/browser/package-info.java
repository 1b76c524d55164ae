/**
 * The program as people use it: in a browser, against the running application, with the
 * real engine and the real database.
 */
@NullMarked
package org.chapeau.browser;

import org.jspecify.annotations.NullMarked;
