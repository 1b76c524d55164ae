package org.chapeau.app.zones;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.chapeau.realm.Realm;
import org.chapeau.text.Party;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;

/**
 * Gives the program a realm in which the name of every unit of either side is marked, a
 * mail server that keeps what it gets, and a database client that a test can take filters
 * out of.
 */
@TestConfiguration(proxyBeanMethods = false)
@EnableSpringHttpSession
class MarkedProgram {

	private static final Pattern UNIT = Pattern.compile(
			"(\"name\": \"([^\"]+)\",\\s*\"attributes\": \\{\"name_en\": \\[\"[^\"]+)(\"\\], \"name_ja\": \\[\"[^\"]+)"
					+ "(\"\\], \"kind\")");

	@Bean
	Canaries canaries() {
		return new Canaries();
	}

	@Bean
	@Primary
	Realm markedRealm(Canaries canaries) throws IOException {
		try (InputStream json = Realm.class.getResourceAsStream("/realm/chapeau-realm.json")) {
			String marked = marked(new String(json.readAllBytes(), StandardCharsets.UTF_8), canaries);
			Realm realm = Realm.read("marked realm", new ByteArrayInputStream(marked.getBytes(StandardCharsets.UTF_8)));
			canaries.watch(realm);
			return realm;
		}
	}

	private static String marked(String json, Canaries canaries) {
		int japan = json.indexOf("\"name\": \"JP\"");
		return UNIT.matcher(json).replaceAll((found) -> {
			if (found.group(2).equals("operator")) {
				return Matcher.quoteReplacement(found.group());
			}
			Party side = (found.start() < japan) ? Party.EU : Party.JP;
			String mark = canaries.of(side, "name of the unit " + found.group(2));
			return Matcher.quoteReplacement(found.group(1) + " " + mark + found.group(3) + mark + found.group(4));
		});
	}

	@Bean
	static FilteredSql filteredSql() {
		return new FilteredSql();
	}

	@Bean
	static BeanPostProcessor takesFiltersOut(FilteredSql sql) {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof JdbcClient client) ? sql.over(client) : bean;
			}
		};
	}

	@Bean
	UndoneTransactions transactionManager(DataSource database) {
		return new UndoneTransactions(new JdbcTransactionManager(database));
	}

	/** Everybody comes once: no session has to outlive its request in the database. */
	@Bean
	MapSessionRepository sessions() {
		return new MapSessionRepository(new ConcurrentHashMap<>());
	}

	@Bean(initMethod = "start", destroyMethod = "stop")
	GreenMail greenMail() {
		return new GreenMail(ServerSetup.SMTP.dynamicPort());
	}

	@Bean
	JavaMailSender mailSender(GreenMail server) {
		JavaMailSenderImpl sender = new JavaMailSenderImpl() {
			@Override
			public int getPort() {
				return server.getSmtp().getPort();
			}
		};
		sender.setHost("127.0.0.1");
		return sender;
	}

}
