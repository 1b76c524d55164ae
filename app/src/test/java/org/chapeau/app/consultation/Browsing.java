package org.chapeau.app.consultation;

import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.GroupAuthority;

import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * Requests as an official's browser sends them.
 */
final class Browsing {

	private Browsing() {
	}

	static MockHttpServletRequestBuilder get(CurrentUser reader, String path) {
		return as(reader, HttpMethod.GET, path);
	}

	static MockHttpServletRequestBuilder post(CurrentUser reader, String path) {
		return as(reader, HttpMethod.POST, path).with(csrf());
	}

	private static MockHttpServletRequestBuilder as(CurrentUser reader, HttpMethod method, String path) {
		return MockMvcRequestBuilders.request(method, path)
			.with(user(reader.name())
				.authorities(reader.groupPaths().stream().map((group) -> new GroupAuthority("/" + group)).toList()));
	}

}
