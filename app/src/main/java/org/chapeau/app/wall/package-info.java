/**
 * The second wall: on PostgreSQL the database itself gives nobody the rows of another
 * side. See {@code docs/adr/0041-a-second-wall.md}.
 */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package org.chapeau.app.wall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
