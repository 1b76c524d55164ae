/**
 * The list of tasks that people work from.
 */
@NullMarked
package org.chapeau.app.inbox.web;

import org.jspecify.annotations.NullMarked;
