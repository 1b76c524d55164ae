/**
 * The pages of a dossier.
 */
@NullMarked
package org.chapeau.app.negotiation.web;

import org.jspecify.annotations.NullMarked;
