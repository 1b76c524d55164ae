/**
 * The packaged program in processes of its own, on a real PostgreSQL and with a real mail
 * server, while its nodes die.
 */
@NullMarked
package org.chapeau.faults;

import org.jspecify.annotations.NullMarked;
