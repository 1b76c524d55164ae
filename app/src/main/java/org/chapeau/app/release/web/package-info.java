/**
 * The release room, and the page that everybody may read.
 */
@NullMarked
package org.chapeau.app.release.web;

import org.jspecify.annotations.NullMarked;
