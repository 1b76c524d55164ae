/**
 * The pages of the names.
 */
@NullMarked
package org.chapeau.app.glossary.web;

import org.jspecify.annotations.NullMarked;
