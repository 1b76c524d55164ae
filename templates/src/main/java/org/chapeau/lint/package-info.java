/**
 * What an officer would mark in a text that is not to bind: treaty words, abbreviations
 * nobody explained, one country under two names, numbers and dates written in two ways,
 * clauses that contradict each other in force.
 */
@NullMarked
package org.chapeau.lint;

import org.jspecify.annotations.NullMarked;
