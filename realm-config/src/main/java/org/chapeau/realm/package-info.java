/**
 * The Keycloak realm: parties, units, roles and sample users, and a server to try it on.
 */
@NullMarked
package org.chapeau.realm;

import org.jspecify.annotations.NullMarked;
