/**
 * The chain that the record is: what is hashed, how it is checked, and how it leaves the
 * program. Nothing here needs the program to run, so that an export can be checked
 * anywhere.
 */
@NullMarked
package org.chapeau.app.audit.chain;

import org.jspecify.annotations.NullMarked;
