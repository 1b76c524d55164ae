package org.chapeau.app.identity.session;

import java.security.SecureRandom;
import java.util.Base64;

import javax.sql.DataSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/**
 * How sessions are kept.
 */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

	/**
	 * Two requests of one session may add the same attribute at once: the later one wins
	 * instead of failing.
	 */
	private static final String MERGED_ON_H2 = """
			merge into %TABLE_NAME%_ATTRIBUTES (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES)
			key (SESSION_PRIMARY_ID, ATTRIBUTE_NAME) values (?, ?, ?)
			""";

	/**
	 * Bytes that make a name as long as the column that the table has for one, that of a
	 * UUID, which would have 122 random bits only.
	 */
	private static final int RANDOM_BYTES = 27;

	@Bean
	static SessionIdGenerator sessionIds() {
		SecureRandom random = new SecureRandom();
		return () -> {
			byte[] bytes = new byte[RANDOM_BYTES];
			random.nextBytes(bytes);
			return Base64.getUrlEncoder().encodeToString(bytes);
		};
	}

	/**
	 * Spring Session looks for it by this name.
	 */
	@Bean
	static ConversionService springSessionConversionService() {
		GenericConversionService conversion = new GenericConversionService();
		conversion.addConverter(Object.class, byte[].class, SessionCodec::write);
		conversion.addConverter(byte[].class, Object.class, SessionCodec::read);
		return conversion;
	}

	@Bean
	static SessionRepositoryCustomizer<JdbcIndexedSessionRepository> attributesOfTheSameMoment(DataSource database)
			throws MetaDataAccessException {
		boolean postgres = "PostgreSQL"
			.equals(JdbcUtils.extractDatabaseMetaData(database, (about) -> about.getDatabaseProductName()));
		return postgres ? new PostgreSqlJdbcIndexedSessionRepositoryCustomizer()
				: (sessions) -> sessions.setCreateSessionAttributeQuery(MERGED_ON_H2);
	}

}
