package org.chapeau.browser;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.chapeau.app.ChapeauApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The running program, on a free port of 127.0.0.1 and with a database of its own in
 * memory.
 */
final class Chapeau implements AutoCloseable {

	private final ConfigurableApplicationContext context;

	private Chapeau(ConfigurableApplicationContext context) {
		this.context = context;
	}

	/**
	 * Starts the program.
	 * @param settings properties that differ from the program's own, such as
	 * {@code spring.profiles.active}
	 * @return the running program, to be closed
	 */
	static Chapeau start(Map<String, String> settings) {
		Map<String, String> properties = new LinkedHashMap<>();
		properties.put("server.port", "0");
		properties.put("spring.datasource.url",
				"jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;${h2.options}");
		properties.put("spring.main.banner-mode", "off");
		properties.put("logging.level.root", "warn");
		properties.putAll(settings);
		SpringApplication application = new SpringApplication(ChapeauApplication.class, StrayUsers.class);
		return new Chapeau(application.run(properties.entrySet()
			.stream()
			.map((property) -> "--" + property.getKey() + "=" + property.getValue())
			.toArray(String[]::new)));
	}

	/**
	 * The address of the program, without a slash at the end.
	 */
	URI url() {
		return URI.create("http://127.0.0.1:" + this.context.getEnvironment().getRequiredProperty("local.server.port"));
	}

	/**
	 * A part of the running program.
	 */
	<T> T bean(String name, Class<T> type) {
		return this.context.getBean(name, type);
	}

	@Override
	public void close() {
		this.context.close();
	}

}
