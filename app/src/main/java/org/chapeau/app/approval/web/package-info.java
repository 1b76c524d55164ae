/**
 * The pages on which a text is approved.
 */
@NullMarked
package org.chapeau.app.approval.web;

import org.jspecify.annotations.NullMarked;
