/**
 * A planted controller that reaches past its feature's services.
 */
@NullMarked
package org.chapeau.planted.negotiation.web;

import org.jspecify.annotations.NullMarked;
