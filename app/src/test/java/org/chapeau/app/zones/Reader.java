package org.chapeau.app.zones;

import java.util.List;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.GroupAuthority;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * Somebody who asks for a page.
 *
 * @param name what they are called in the table of roles
 * @param username the name they have signed in with, or {@code null} if they have not
 * @param groups the groups their sign-on vouches for
 * @param user who the program takes them for, if it admits them to a side
 */
record Reader(String name, @Nullable String username, List<String> groups,
		@Nullable CurrentUser user) implements RequestPostProcessor {

	static Reader of(String name, CurrentUser user) {
		return new Reader(name, user.name(), user.groupPaths(), (user.party() != null) ? user : null);
	}

	/** Somebody who has signed in and belongs to no side. */
	static Reader stranger(String name, String... groups) {
		return new Reader(name, "stray", List.of(groups), null);
	}

	/** Somebody who has not signed in. */
	static Reader anybody() {
		return new Reader("anonymous", null, List.of(), null);
	}

	@Nullable Party side() {
		return (this.user != null) ? this.user.side() : null;
	}

	@Override
	public MockHttpServletRequest postProcessRequest(MockHttpServletRequest request) {
		if (this.username == null) {
			return SecurityMockMvcRequestPostProcessors.anonymous().postProcessRequest(request);
		}
		return SecurityMockMvcRequestPostProcessors.user(this.username)
			.authorities(this.groups.stream().map((path) -> new GroupAuthority("/" + path)).toList())
			.postProcessRequest(request);
	}

}
