package org.chapeau.app.identity;

import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;

/**
 * A sign-on says expressly that it does not vouch for somebody any more: their account is
 * switched off, or is in groups that they may not be in. That a session is over, or that
 * nothing is heard, says no such thing.
 *
 * @param name the name they signed in with
 * @param by the side whose identity provider says so, which may speak of its own people
 * only, or {@code null} if the sign-on itself does
 */
public record VouchedForNoMore(String name, @Nullable Party by) {
}
