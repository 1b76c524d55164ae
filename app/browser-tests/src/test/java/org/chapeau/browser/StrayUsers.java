package org.chapeau.browser;

import java.util.Arrays;

import org.chapeau.app.identity.GroupAuthority;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/**
 * People who can prove who they are and may not work here. The realm has none, so that no
 * trial meets them; the program asks this service after its own.
 */
@Configuration(proxyBeanMethods = false)
@Profile("!keycloak")
class StrayUsers {

	@Bean
	UserDetailsService strays() {
		return new InMemoryUserDetailsManager(stray("stray.alone"), stray("stray.unknown", "EU/catering"),
				stray("stray.double", "EU/desk-officer", "JP/drafter"),
				stray("stray.operator", "operator", "EU/auditor"));
	}

	private static UserDetails stray(String name, String... groups) {
		return User.withUsername(name)
			.password("{noop}" + Seat.PASSWORD)
			.authorities(Arrays.stream(groups).map(GroupAuthority::new).toList())
			.build();
	}

}
