/**
 * The command line: what this module does to files, without the program around it.
 */
@NullMarked
package org.chapeau.word.cli;

import org.jspecify.annotations.NullMarked;
