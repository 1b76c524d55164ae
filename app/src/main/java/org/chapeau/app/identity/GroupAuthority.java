package org.chapeau.app.identity;

import java.util.List;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/**
 * A group that a sign-on vouches for, carried as an authority.
 */
public record GroupAuthority(String path) implements GrantedAuthority {

	@Override
	public String getAuthority() {
		return "GROUP_" + this.path;
	}

	/**
	 * The paths of the groups in an authentication.
	 */
	public static List<String> paths(Authentication authentication) {
		return authentication.getAuthorities()
			.stream()
			.filter(GroupAuthority.class::isInstance)
			.map((authority) -> ((GroupAuthority) authority).path())
			.toList();
	}

}
