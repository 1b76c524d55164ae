package org.chapeau.app.identity.embedded;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Says to whoever tries the program out where to find it, once all of it can be used.
 */
@Component
@Profile("!keycloak")
class Welcome {

	private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

	private final ServerProperties server;

	Welcome(ServerProperties server) {
		this.server = server;
	}

	@EventListener
	@Order(Ordered.LOWEST_PRECEDENCE)
	void on(ApplicationReadyEvent ready) {
		if (ready.getApplicationContext() instanceof WebServerApplicationContext web) {
			say(web.getWebServer());
		}
	}

	/** Some tests have none. */
	private void say(@Nullable WebServer web) {
		if (web != null && this.server.getAddress() != null) {
			LOG.info("Chapeau is ready: http://{}:{}", this.server.getAddress().getHostAddress(), web.getPort());
		}
	}

}
