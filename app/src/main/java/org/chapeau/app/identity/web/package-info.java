/**
 * Sign-in page, and the current user for every other page.
 */
@NullMarked
package org.chapeau.app.identity.web;

import org.jspecify.annotations.NullMarked;
