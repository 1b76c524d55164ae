/**
 * The pages of those who keep a side's processes.
 */
@NullMarked
package org.chapeau.app.models.web;

import org.jspecify.annotations.NullMarked;
