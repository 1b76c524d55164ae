package org.chapeau.app.identity.embedded;

import org.chapeau.app.identity.SignOn;
import org.chapeau.realm.Realm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sign-on with public passwords serves this machine only, and never production.
 */
class EmbeddedSignOnTests {

	private final ApplicationContextRunner program = new ApplicationContextRunner().withBean(Realm.class, Realm::load)
		.withUserConfiguration(Server.class);

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "::1", "localhost" })
	void itServesThisMachine(String address) {
		this.program.withPropertyValues("server.address=" + address)
			.run((started) -> assertThat(started).hasNotFailed().hasSingleBean(SignOn.class));
	}

	@ParameterizedTest
	@ValueSource(strings = { "0.0.0.0", "192.0.2.1", "::" })
	void itRefusesToServeOthers(String address) {
		this.program.withPropertyValues("server.address=" + address)
			.run((started) -> assertThat(started.getStartupFailure()).rootCause()
				.isInstanceOf(EmbeddedSignOnRefusedException.class)
				.hasMessageContaining("127.0.0.1"));
	}

	@Test
	void itRefusesAnAddressLeftOpen() {
		this.program.run((started) -> assertThat(started.getStartupFailure()).rootCause()
			.isInstanceOf(EmbeddedSignOnRefusedException.class));
	}

	@ParameterizedTest
	@ValueSource(strings = { "production", "prod", "production,debug" })
	void itRefusesProduction(String profiles) {
		this.program.withPropertyValues("server.address=127.0.0.1", "spring.profiles.active=" + profiles)
			.run((started) -> assertThat(started.getStartupFailure()).rootCause()
				.isInstanceOf(EmbeddedSignOnRefusedException.class)
				.hasMessageContaining("production"));
	}

	@Test
	void itStandsBackForKeycloak() {
		this.program.withPropertyValues("server.address=0.0.0.0", "spring.profiles.active=keycloak")
			.run((started) -> assertThat(started).hasNotFailed().doesNotHaveBean(SignOn.class));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(ServerProperties.class)
	@Import(EmbeddedSignOn.class)
	static class Server {

	}

}
