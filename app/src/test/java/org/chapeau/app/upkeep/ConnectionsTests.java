package org.chapeau.app.upkeep;

import java.sql.SQLException;
import java.time.Duration;

import javax.sql.DataSource;

import org.apache.commons.dbcp2.BasicDataSource;
import org.chapeau.app.fixtures.ChapeauTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the pool of connections was told, as it has understood it.
 */
@ChapeauTest
class ConnectionsTests {

	@Autowired
	DataSource database;

	@Test
	void nobodyWaitsForADatabaseThatIsGone() throws SQLException {
		assertThat(pool().getValidationQueryTimeoutDuration()).isEqualTo(Duration.ofSeconds(5));
		assertThat(pool().getMaxWaitDuration()).isEqualTo(Duration.ofSeconds(30));
		assertThat(pool().getTestWhileIdle()).isTrue();
		assertThat(pool().getDurationBetweenEvictionRuns()).isEqualTo(Duration.ofMinutes(1));
	}

	@Test
	void statementsAreKept() throws SQLException {
		assertThat(pool().isPoolPreparedStatements()).isTrue();
		assertThat(pool().getMaxOpenPreparedStatements()).isEqualTo(400);
	}

	private BasicDataSource pool() throws SQLException {
		return this.database.unwrap(BasicDataSource.class);
	}

}
