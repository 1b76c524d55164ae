/**
 * The rules that every model keeps, and what the decisions decide.
 */
@NullMarked
package org.chapeau.workflows.model;

import org.jspecify.annotations.NullMarked;
