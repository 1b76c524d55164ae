/**
 * Sign-on without a Keycloak, for trying the program out.
 */
@NullMarked
package org.chapeau.app.identity.embedded;

import org.jspecify.annotations.NullMarked;
