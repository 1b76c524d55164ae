/**
 * The Keycloak adapter: OpenID Connect with PKCE.
 */
@NullMarked
package org.chapeau.app.identity.keycloak;

import org.jspecify.annotations.NullMarked;
