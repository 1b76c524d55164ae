/**
 * The pages of the protocol officers.
 */
@NullMarked
package org.chapeau.app.layouts.web;

import org.jspecify.annotations.NullMarked;
