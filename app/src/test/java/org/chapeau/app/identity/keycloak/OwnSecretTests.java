package org.chapeau.app.identity.keycloak;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nobody runs production with the secret that stands in this repository.
 */
class OwnSecretTests {

	private static final String SECRET = "spring.security.oauth2.client.registration.keycloak.client-secret=";

	private static final String PROFILES = "spring.profiles.active=keycloak,";

	private final ApplicationContextRunner program = new ApplicationContextRunner().withUserConfiguration(Secret.class);

	@ParameterizedTest
	@ValueSource(strings = { "sample-secret", "", "0123456789012345678901234567890" })
	void productionRefusesASecretThatIsPublicOrShort(String secret) {
		for (String profile : new String[] { "production", "prod" }) {
			this.program.withPropertyValues(SECRET + secret, PROFILES + profile)
				.run((started) -> assertThat(started.getStartupFailure()).rootCause()
					.hasMessageContaining("CHAPEAU_CLIENT_SECRET")
					.hasMessageNotContaining("sample-secret"));
		}
	}

	@Test
	void productionTakesOneOfItsOwn() {
		this.program.withPropertyValues(SECRET + "5".repeat(32), PROFILES + "production")
			.run((started) -> assertThat(started).hasNotFailed());
	}

	@Test
	void aTrialTakesAny() {
		this.program.withPropertyValues(SECRET + "sample-secret", "spring.profiles.active=keycloak")
			.run((started) -> assertThat(started).hasNotFailed());
	}

	@Configuration(proxyBeanMethods = false)
	@Import(OwnSecret.class)
	static class Secret {

	}

}
