/**
 * The record as a page of a dossier.
 */
@NullMarked
package org.chapeau.app.audit.web;

import org.jspecify.annotations.NullMarked;
