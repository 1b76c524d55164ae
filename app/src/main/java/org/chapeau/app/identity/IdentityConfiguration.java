package org.chapeau.app.identity;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;

import org.chapeau.realm.Realm;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/**
 * The realm that every part of the program reads, and the clock it goes by.
 */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

	/**
	 * The realm.
	 * @param file a realm export of Keycloak, or none for the realm that comes with the
	 * program
	 */
	@Bean
	Realm realm(@Value("${chapeau.realm:}") @Nullable Resource file) throws IOException {
		if (file == null) {
			return Realm.load();
		}
		try (InputStream json = file.getInputStream()) {
			return Realm.read(file.getDescription(), json);
		}
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
