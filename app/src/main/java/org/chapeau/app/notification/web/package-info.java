/**
 * The pages on which people read what they are told, and how they want it.
 */
@NullMarked
package org.chapeau.app.notification.web;

import org.jspecify.annotations.NullMarked;
