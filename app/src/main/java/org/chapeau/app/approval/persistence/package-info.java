/**
 * Keeps approvals; every query names the side it asks for.
 */
@NullMarked
package org.chapeau.app.approval.persistence;

import org.jspecify.annotations.NullMarked;
