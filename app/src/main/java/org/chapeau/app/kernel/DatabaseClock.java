package org.chapeau.app.kernel;

import java.sql.DatabaseMetaData;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The time that decides who was in time: the database's, of which there is one. The
 * clocks of the nodes may differ, and would open a package on one node while it is closed
 * on another, or adopt a text while an objection still counts. It goes on within a
 * transaction: whoever has waited is later.
 */
@Component
public class DatabaseClock {

	private final JdbcClient jdbc;

	private final Clock clock;

	private final boolean within;

	/**
	 * Goes by the time of a database.
	 * @param clock the node's own, which goes before it while somebody has set it
	 * @throws MetaDataAccessException if the database does not say what it is
	 */
	public DatabaseClock(DataSource database, Clock clock) throws MetaDataAccessException {
		this.jdbc = JdbcClient.create(database);
		this.clock = clock;
		this.within = "H2"
			.equals(JdbcUtils.extractDatabaseMetaData(database, DatabaseMetaData::getDatabaseProductName));
	}

	/**
	 * The time that it is now, and not that at which the transaction began.
	 */
	public Instant now() {
		Optional<Instant> set = (this.clock instanceof StandingClock standing) ? standing.standsAt() : Optional.empty();
		return set.orElseGet(this::ofDatabase);
	}

	/**
	 * A statement that is {@linkplain #told told} the time without another, as
	 * {@code told}: that at which it had the rows it locks. PostgreSQL would otherwise
	 * look at the clock before it waits for them.
	 * @param columns what it asks for
	 * @param rest of what it asks, from {@code from} to {@code for update}
	 */
	public String lockingAt(String columns, String rest) {
		return this.within ? "select " + columns + ", cast(null as timestamp with time zone) as told " + rest
				: "with locked as materialized (select " + columns + " " + rest
						+ ") select locked.*, clock_timestamp() as told from locked";
	}

	/**
	 * The time that it was when a statement asked for it, and never before what came
	 * before: a clock may be put back, or lose a second. One that somebody has set goes
	 * where they set it.
	 * @param answer what it was told, as {@link #lockingAt} asks
	 * @param before the time of what came before, if anything did
	 */
	public Told told(@Nullable OffsetDateTime answer, @Nullable OffsetDateTime before) {
		if (this.clock instanceof StandingClock standing && standing.standsAt().isPresent()) {
			return new Told(standing.standsAt().get(), Duration.ZERO);
		}
		Instant now = (answer != null) ? answer.toInstant() : ofDatabase();
		return (before != null && before.toInstant().isAfter(now))
				? new Told(before.toInstant(), Duration.between(now, before.toInstant()))
				: new Told(now, Duration.ZERO);
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
	public boolean hasReached(Instant instant) {
		return !now().isBefore(instant);
	}

	/**
	 * Has the transaction undone if an instant comes before it ends. It is the last thing
	 * that is looked at, after every lock it may have waited for.
	 * @throws OptimisticLockingFailureException at the end of the transaction, if the
	 * instant has come by then
	 */
	public void mustEndBefore(Instant instant) {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void beforeCommit(boolean readOnly) {
				if (hasReached(instant)) {
					throw new OptimisticLockingFailureException("The instant has come: " + instant);
				}
			}
		});
	}

	/**
	 * A time that was told.
	 *
	 * @param at not before what came before, unless somebody has set the clock
	 * @param behind how far the clock is behind what came before; zero where it is not
	 */
	public record Told(Instant at, Duration behind) {
	}

}
