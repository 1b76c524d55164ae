package org.chapeau.app.identity;

import java.time.Clock;

import org.chapeau.realm.Realm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The realm that every part of the program reads, and the clock it goes by.
 */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

	@Bean
	Realm realm() {
		return Realm.load();
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
