package org.chapeau.app.upkeep;

import java.util.List;

import org.chapeau.app.fixtures.OnPostgres;
import org.chapeau.app.fixtures.PostgresDatabase;
import org.chapeau.app.kernel.Zone;
import org.chapeau.text.Party;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same rows in the tables that the first release made on PostgreSQL, where it had no
 * second wall. This program builds it while it brings them up to date, and the cases go
 * on behind it.
 */
@Import({ OnPostgres.class, FirstReleaseOnPostgresTests.AsTheFirstReleaseLeftIt.class })
class FirstReleaseOnPostgresTests extends FirstRelease {

	@Test
	void whatTheFirstReleaseKeptOfASideStandsBehindTheWall() {
		for (String table : List.of("consultation", "opinion", "approval", "silence_procedure")) {
			assertThat(sides(table)).as(table).isNotEmpty();
			for (Party side : List.of(Party.EU, Party.JP)) {
				try (Zone own = Zone.of(side)) {
					assertThat(sides(table)).as(table + " for " + side).isSubsetOf(side.code());
				}
			}
			try (Zone nobody = Zone.of(null)) {
				assertThat(sides(table)).as(table + " for nobody").isEmpty();
			}
		}
	}

	/** Of which sides the reader finds rows. */
	private List<String> sides(String table) {
		return this.jdbc.sql("select distinct party from " + table).query(String.class).list();
	}

	/**
	 * Fills the database before the program comes to it.
	 */
	@TestConfiguration(proxyBeanMethods = false)
	static class AsTheFirstReleaseLeftIt {

		@Bean
		static BeanPostProcessor writesTheFirstRelease() {
			return new BeanPostProcessor() {
				@Override
				public Object postProcessAfterInitialization(Object bean, String name) {
					if (bean instanceof PostgresDatabase database) {
						CopyToPostgres.write(FirstRelease.WRITTEN, FirstRelease.LAST_MIGRATION, database);
					}
					return bean;
				}
			};
		}

	}

}
