/**
 * Where notifications, their mail and their settings are kept.
 */
@NullMarked
package org.chapeau.app.notification.persistence;

import org.jspecify.annotations.NullMarked;
