package org.chapeau.app.release;

import java.sql.DatabaseMetaData;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import javax.sql.DataSource;

import org.chapeau.app.kernel.StandingClock;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The time by which packages are released: the database's, of which there is one. The
 * clocks of the nodes may differ, and would open a package on one node while it is closed
 * on another. It goes on within a transaction: whoever has waited is later.
 */
@Component
class ReleaseClock {

	private final JdbcClient jdbc;

	private final Clock clock;

	private final boolean within;

	ReleaseClock(DataSource database, Clock clock) throws MetaDataAccessException {
		this.jdbc = JdbcClient.create(database);
		this.clock = clock;
		this.within = "H2"
			.equals(JdbcUtils.extractDatabaseMetaData(database, DatabaseMetaData::getDatabaseProductName));
	}

	Instant now() {
		Optional<Instant> set = (this.clock instanceof StandingClock standing) ? standing.standsAt() : Optional.empty();
		return set.orElseGet(this::ofDatabase);
	}

	/** H2 runs within the program and says only when a transaction began. */
	private Instant ofDatabase() {
		return this.within ? Instant.now()
				: this.jdbc.sql("select clock_timestamp()")
					.query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
					.single();
	}

	/**
	 * Whether an instant has come.
	 */
	boolean hasReached(Instant instant) {
		return !now().isBefore(instant);
	}

	/**
	 * Has the transaction undone if an instant comes before it ends. It is the last thing
	 * that is looked at, after every lock it may have waited for.
	 * @throws OptimisticLockingFailureException at the end of the transaction, if the
	 * instant has come by then
	 */
	void mustEndBefore(Instant instant) {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void beforeCommit(boolean readOnly) {
				if (hasReached(instant)) {
					throw new OptimisticLockingFailureException("The instant of the release has come");
				}
			}
		});
	}

}
