/**
 * The page that looks into a file.
 */
@NullMarked
package org.chapeau.app.inspection.web;

import org.jspecify.annotations.NullMarked;
