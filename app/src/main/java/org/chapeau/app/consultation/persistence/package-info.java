/**
 * Where consultations and opinions are kept, each in its side's zone.
 */
@NullMarked
package org.chapeau.app.consultation.persistence;

import org.jspecify.annotations.NullMarked;
