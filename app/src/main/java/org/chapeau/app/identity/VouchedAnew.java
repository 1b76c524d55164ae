package org.chapeau.app.identity;

import org.springframework.security.core.Authentication;

/**
 * A sign-on vouches for somebody anew, and for other groups than before.
 */
public record VouchedAnew(Authentication who) {
}
