/**
 * The pages of a side's consultation.
 */
@NullMarked
package org.chapeau.app.consultation.web;

import org.jspecify.annotations.NullMarked;
