/**
 * Chapeau, one package a feature.
 */
@NullMarked
package org.chapeau.app;

import org.jspecify.annotations.NullMarked;
