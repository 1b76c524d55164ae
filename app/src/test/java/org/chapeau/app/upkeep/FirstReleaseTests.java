package org.chapeau.app.upkeep;

import org.chapeau.app.fixtures.H2;
import org.chapeau.app.fixtures.OnlyOnH2;
import org.h2.jdbcx.JdbcDataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The database of the first release as it was written, on H2.
 */
@OnlyOnH2
class FirstReleaseTests extends FirstRelease {

	@DynamicPropertySource
	static void asTheFirstReleaseLeftIt(DynamicPropertyRegistry settings) {
		JdbcDataSource database = new JdbcDataSource();
		database.setURL(H2.inMemory("first-release"));
		database.setUser("sa");
		JdbcClient jdbc = JdbcClient.create(database);
		jdbc.sql("runscript from '" + WRITTEN + "' compression gzip").update();
		assertThat(jdbc.sql("select max(cast(\"version\" as int)) from \"flyway_schema_history\"")
			.query(Integer.class)
			.single()).as("the schema of the first release").isEqualTo(Integer.valueOf(LAST_MIGRATION));
		settings.add("spring.datasource.url", database::getURL);
	}

}
