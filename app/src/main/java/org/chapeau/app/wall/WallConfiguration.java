package org.chapeau.app.wall;

import java.sql.DatabaseMetaData;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.apache.commons.dbcp2.BasicDataSource;
import org.chapeau.app.kernel.Zone;
import org.flywaydb.core.api.Location;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/**
 * Builds the wall on a database that can have one. H2 cannot.
 */
@Configuration(proxyBeanMethods = false)
class WallConfiguration {

	private static final String POLICIES = "classpath:db/postgresql";

	/**
	 * Nobody gets a connection but through the wall.
	 */
	@Bean
	static BeanPostProcessor wall() {
		return new Wall();
	}

	@Bean
	FlywayConfigurationCustomizer policies(DataSource database) throws MetaDataAccessException {
		boolean can = canHaveOne(database);
		return (flyway) -> {
			if (can) {
				flyway.locations(
						Stream.concat(Stream.of(flyway.getLocations()).map(Location::toString), Stream.of(POLICIES))
							.toArray(String[]::new));
			}
		};
	}

	/**
	 * A migration writes rows of every side.
	 */
	@Bean
	FlywayMigrationStrategy migration() {
		return (flyway) -> {
			try (Zone all = Zone.ofAll()) {
				flyway.migrate();
			}
		};
	}

	private static boolean canHaveOne(DataSource database) throws MetaDataAccessException {
		return "PostgreSQL"
			.equals(JdbcUtils.extractDatabaseMetaData(database, DatabaseMetaData::getDatabaseProductName));
	}

	/**
	 * Stands before every database of the program, behind whatever else does.
	 */
	private static final class Wall implements BeanPostProcessor, Ordered {

		/**
		 * With the policies a statement takes longer to be planned than to be executed,
		 * and nearly all ask for the rows of a key, whose plan is the same for each.
		 */
		private static final String PLAN_ONCE = "set plan_cache_mode = force_generic_plan";

		/**
		 * What is worked on lies in memory: a page looked up costs hardly more than the
		 * next one. By PostgreSQL's own figure, which is that of a turning disk, it would
		 * rather read all tasks of a side than look up a thousand.
		 */
		private static final String LOOK_UP = "set random_page_cost = 1.1";

		@Override
		public Object postProcessBeforeInitialization(Object bean, String name) {
			if (bean instanceof BasicDataSource pool && pool.getUrl() != null
					&& pool.getUrl().startsWith("jdbc:postgresql:")) {
				List<String> first = new ArrayList<>(pool.getConnectionInitSqls());
				first.add(PLAN_ONCE);
				first.add(LOOK_UP);
				pool.setConnectionInitSqls(first);
			}
			return bean;
		}

		@Override
		public Object postProcessAfterInitialization(Object bean, String name) {
			try {
				if (bean instanceof DataSource database && canHaveOne(database)) {
					PlainRole.check(database);
					return new ZonedDataSource(database);
				}
				return bean;
			}
			catch (MetaDataAccessException ex) {
				throw new IllegalStateException("The database does not say what it is", ex);
			}
		}

		@Override
		public int getOrder() {
			return HIGHEST_PRECEDENCE;
		}

	}

}
