package org.chapeau.app.identity.embedded;

import java.net.InetAddress;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.chapeau.app.identity.GroupAuthority;
import org.chapeau.app.identity.SignOn;
import org.chapeau.app.identity.UnrecordedException;
import org.chapeau.realm.Realm;
import org.chapeau.realm.SampleUser;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.stereotype.Component;

/**
 * Signs in the realm's sample users without a Keycloak, so that a newcomer needs nothing
 * but Java. Their passwords are public; hence it refuses to start where others could
 * reach it.
 */
@Component
@Profile("!keycloak")
class EmbeddedSignOn implements SignOn {

	private final Realm realm;

	EmbeddedSignOn(Realm realm, Environment environment, ServerProperties server) {
		this.realm = realm;
		if (environment.acceptsProfiles(Profiles.of("production | prod"))) {
			throw new EmbeddedSignOnRefusedException("the profile of production is on");
		}
		if (!isLoopback(server.getAddress())) {
			throw new EmbeddedSignOnRefusedException("server.address is not a loopback address");
		}
	}

	private static boolean isLoopback(@Nullable InetAddress address) {
		return address != null && address.isLoopbackAddress();
	}

	@Override
	public void configure(HttpSecurity http) {
		http.userDetailsService(users());
		http.formLogin((form) -> form.loginPage("/sign-in")
			.defaultSuccessUrl("/tasks")
			.failureHandler((request, response,
					ex) -> response.sendRedirect(request.getContextPath() + "/sign-in?"
							+ ((ex instanceof UnrecordedException) ? UnrecordedException.NOTICE : "error")))
			.permitAll());
		http.logout((logout) -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"));
	}

	private InMemoryUserDetailsManager users() {
		return new InMemoryUserDetailsManager(this.realm.users()
			.stream()
			.map((user) -> User.withUsername(user.username())
				.password("{noop}" + user.password())
				.disabled(!user.enabled())
				.authorities(authorities(user))
				.build())
			.toArray(UserDetails[]::new));
	}

	private static Collection<GrantedAuthority> authorities(SampleUser user) {
		return List.copyOf(user.groups().stream().map((group) -> new GroupAuthority(group.path())).toList());
	}

	@Override
	public Optional<String> email(Authentication who) {
		return this.realm.users()
			.stream()
			.filter((user) -> user.username().equals(who.getName()))
			.findFirst()
			.flatMap(SampleUser::email);
	}

	@Override
	public boolean recognises(String user, String password) {
		return this.realm.users()
			.stream()
			.anyMatch((sample) -> sample.enabled() && sample.username().equals(user)
					&& sample.password().equals(password));
	}

	@Override
	public boolean embedded() {
		return true;
	}

}
