package org.chapeau.app.wall;

import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.OnPostgres;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Behind the wall a statement is planned once for each connection, and not once for each
 * time that it is executed.
 */
@ChapeauTest
@Import(OnPostgres.class)
class PlansOnPostgresTests {

	@Autowired
	JdbcClient jdbc;

	@Test
	void aStatementIsPlannedOnce() {
		assertThat(this.jdbc.sql("show plan_cache_mode").query(String.class).single()).isEqualTo("force_generic_plan");
	}

	@Test
	void whatIsLookedUpIsTakenToLieInMemory() {
		assertThat(this.jdbc.sql("show random_page_cost").query(String.class).single()).isEqualTo("1.1");
	}

}
