package org.chapeau.app.identity.keycloak;

import java.util.Optional;

import org.chapeau.app.identity.VouchedForNoMore;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/**
 * Somebody's identity provider and their groups are of two sides.
 */
class OtherSideException extends OAuth2AuthenticationException {

	/** What the page of the sign-in is asked to say. */
	static final String NOTICE = "other-side";

	private static final long serialVersionUID = 1L;

	private final transient @Nullable VouchedForNoMore says;

	/**
	 * Makes it out.
	 * @param name whom the id token names, if it does
	 * @param by the side of the provider, or {@code null} if it is of none
	 */
	OtherSideException(@Nullable String name, @Nullable Party by) {
		super(new OAuth2Error(NOTICE));
		this.says = (name != null && by != null) ? new VouchedForNoMore(name, by) : null;
	}

	/**
	 * What that says of somebody: nothing if the provider is of no side, which has no
	 * people there.
	 */
	Optional<VouchedForNoMore> says() {
		return Optional.ofNullable(this.says);
	}

}
