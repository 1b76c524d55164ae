/**
 * The files of a dossier, and each side's own readout.
 */
@NullMarked
package org.chapeau.app.documents.web;

import org.jspecify.annotations.NullMarked;
