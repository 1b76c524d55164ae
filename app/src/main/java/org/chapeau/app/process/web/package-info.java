/**
 * The operator's page: health and stuck jobs, no content.
 */
@NullMarked
package org.chapeau.app.process.web;

import org.jspecify.annotations.NullMarked;
