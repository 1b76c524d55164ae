package org.chapeau.app.wall;

import java.sql.Connection;

import org.chapeau.app.kernel.Zone;
import org.chapeau.text.Party;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Each statement goes by whose rows the thread works on when it is executed, and the
 * connection, which the next request gets, remembers nobody.
 */
class ZonedConnectionTests {

	private static final String OWN = "select coalesce(string_agg(party, ' ' order by party), '') from clause_comment";

	private static WalledDatabase database;

	private Connection raw;

	private JdbcClient jdbc;

	private TransactionTemplate transaction;

	@BeforeAll
	static void build() throws Exception {
		database = WalledDatabase.create();
	}

	@AfterAll
	static void drop() throws Exception {
		database.close();
	}

	@BeforeEach
	void oneConnectionForAll() throws Exception {
		this.raw = database.database().asProgram().getConnection();
		ZonedDataSource zoned = new ZonedDataSource(new SingleConnectionDataSource(this.raw, true));
		this.jdbc = JdbcClient.create(zoned);
		this.transaction = new TransactionTemplate(new JdbcTransactionManager(zoned));
	}

	@AfterEach
	void remembersNobody() throws Exception {
		assertThat(this.raw.getAutoCommit()).isTrue();
		assertThat(
				JdbcClient.create(new SingleConnectionDataSource(this.raw, true)).sql(OWN).query(String.class).single())
			.isEmpty();
		this.raw.close();
	}

	@Test
	void aTransactionIsOfItsThreadsZone() {
		try (Zone japan = Zone.of(Party.JP)) {
			assertThat(this.transaction.<String>execute((status) -> own() + own())).isEqualTo("JPJP");
		}
		assertThat(this.transaction.<String>execute((status) -> own())).isEmpty();
	}

	@Test
	void soIsAStatementThatIsCommittedByItself() {
		try (Zone japan = Zone.of(Party.JP)) {
			assertThat(own()).isEqualTo("JP");
		}
		assertThat(own()).isEmpty();
	}

	@Test
	void aStatementByItselfThatFailsLeavesNothing() {
		try (Zone japan = Zone.of(Party.JP)) {
			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> this.jdbc.sql("select nothing from nowhere").query(String.class).single());
			assertThat(own()).isEqualTo("JP");
		}
	}

	@Test
	void withinATransactionTheZoneCanChangeAndComesBack() {
		try (Zone japan = Zone.of(Party.JP)) {
			this.transaction.executeWithoutResult((status) -> {
				assertThat(own()).isEqualTo("JP");
				try (Zone all = Zone.ofAll()) {
					assertThat(own()).isEqualTo("EU JP");
				}
				assertThat(own()).isEqualTo("JP");
				try (Zone nobody = Zone.of(null)) {
					assertThat(own()).isEmpty();
				}
			});
		}
	}

	@Test
	void aPartThatIsUndoneTakesItsZoneWithIt() {
		TransactionTemplate part = new TransactionTemplate(this.transaction.getTransactionManager());
		part.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
		try (Zone japan = Zone.of(Party.JP)) {
			this.transaction.executeWithoutResult((status) -> {
				assertThat(own()).isEqualTo("JP");
				part.executeWithoutResult((inner) -> {
					try (Zone all = Zone.ofAll()) {
						assertThat(own()).isEqualTo("EU JP");
					}
					inner.setRollbackOnly();
				});
				assertThat(own()).isEqualTo("JP");
				part.executeWithoutResult((inner) -> {
					try (Zone nobody = Zone.of(null)) {
						assertThat(own()).isEmpty();
						inner.setRollbackOnly();
					}
				});
				try (Zone nobody = Zone.of(null)) {
					assertThat(own()).isEmpty();
				}
			});
		}
	}

	@Test
	void anUndoneTransactionLeavesNothing() {
		try (Zone all = Zone.ofAll()) {
			this.transaction.executeWithoutResult((status) -> {
				assertThat(own()).isEqualTo("EU JP");
				status.setRollbackOnly();
			});
		}
		assertThat(this.transaction.<String>execute((status) -> own())).isEmpty();
	}

	@Test
	void aStatementThatWasPreparedForOneSideIsExecutedForTheNext() throws Exception {
		try (Connection connection = new ZonedDataSource(new SingleConnectionDataSource(this.raw, true))
			.getConnection(); var statement = connection.prepareStatement(OWN)) {
			for (Party side : new Party[] { Party.EU, Party.JP }) {
				try (Zone zone = Zone.of(side); var found = statement.executeQuery()) {
					assertThat(found.next()).isTrue();
					assertThat(found.getString(1)).isEqualTo(side.code());
				}
			}
		}
	}

	private String own() {
		return this.jdbc.sql(OWN).query(String.class).single();
	}

}
