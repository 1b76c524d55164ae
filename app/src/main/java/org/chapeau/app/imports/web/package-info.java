/**
 * The pages of what came back.
 */
@NullMarked
package org.chapeau.app.imports.web;

import org.jspecify.annotations.NullMarked;
