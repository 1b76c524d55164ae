package org.chapeau.app.audit.persistence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

import javax.sql.DataSource;

import io.micrometer.core.instrument.MeterRegistry;
import org.chapeau.app.audit.chain.RecordRow;
import org.chapeau.app.audit.persistence.StrandStore.Turn;
import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.MovableClock;
import org.chapeau.app.fixtures.WithoutRequest;
import org.chapeau.app.kernel.DatabaseClock;
import org.chapeau.app.kernel.Instants;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.text.Party;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * The rows of a strand bear the time of the database, whichever node adds them, and never
 * one before that of the row before.
 */
@ChapeauTest
class RecordTimeTests {

	private static final String STRAND = "EU";

	@Autowired
	DataSource database;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	JdbcOperations batch;

	@Autowired
	TransactionTemplate transactions;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	MeterRegistry figures;

	@Test
	void theClockOfANodeDoesNotMatter() throws MetaDataAccessException {
		Instant before = Instant.EPOCH;
		for (int minutes : List.of(5, -5, 0)) {
			Instant at = added(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(minutes)));
			assertThat(at).isCloseTo(Instant.now(), within(Duration.ofMinutes(1))).isAfterOrEqualTo(before);
			before = at;
		}
	}

	@Test
	void aClockThatIsPutBackTakesNoRowBack() throws MetaDataAccessException {
		Instant later = added(Clock.systemUTC()).plusSeconds(90);
		last(later);
		try {
			assertThat(added(Clock.systemUTC())).isEqualTo(later);
			assertThat(added(Clock.systemUTC())).isEqualTo(later);
		}
		finally {
			last(later.minusSeconds(90));
		}
	}

	@Test
	void anOperatorLearnsThatTheClockIsBehind() throws MetaDataAccessException {
		assertThat(undone(Clock.systemUTC()).behind()).isZero();
		Instant later = added(Clock.systemUTC()).plusSeconds(90);
		last(later);
		double before = held();
		try {
			assertThat(undone(Clock.systemUTC()).behind()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(90));
			this.transactions.executeWithoutResult(
					(status) -> this.events.publishEvent(Recorded.ofSide(Party.EU, "signed-in", "eu.desk", null)));
			assertThat(held()).isEqualTo(before + 1);
		}
		finally {
			last(later.minusSeconds(90));
		}
	}

	private double held() {
		return this.figures.get("chapeau.record.held").functionCounter().count();
	}

	@Test
	void aClockThatSomebodyHasSetGoesBeforeIt() throws MetaDataAccessException {
		MovableClock set = new MovableClock();
		set.set(Instant.now().minusSeconds(3600));
		assertThat(undone(set).at()).isEqualTo(set.instant().truncatedTo(ChronoUnit.MICROS));
	}

	@Test
	void whoHasWaitedForTheirTurnIsLater() throws Exception {
		StrandStore store = store(Clock.systemUTC());
		Thread[] second = new Thread[1];
		Instant[] at = new Instant[1];
		Instant first = this.transactions.execute((status) -> {
			Turn turn = store.lock(STRAND);
			second[0] = WithoutRequest.thread(() -> at[0] = added(store));
			second[0].start();
			store.add(List.of(row(turn)));
			return turn.at();
		});
		second[0].join();
		assertThat(at[0]).isAfterOrEqualTo(first);
	}

	private Instant added(Clock node) throws MetaDataAccessException {
		return added(store(node));
	}

	private Instant added(StrandStore store) {
		this.transactions.executeWithoutResult((status) -> store.add(List.of(row(store.lock(STRAND)))));
		return this.jdbc.sql("select recorded_at from audit_record where strand = :strand order by place desc limit 1")
			.param("strand", STRAND)
			.query((row, index) -> row.getObject(1, OffsetDateTime.class).toInstant())
			.single();
	}

	private Turn undone(Clock node) throws MetaDataAccessException {
		StrandStore store = store(node);
		return this.transactions.execute((status) -> {
			status.setRollbackOnly();
			return store.lock(STRAND);
		});
	}

	private static RecordRow row(Turn turn) {
		return turn.end().next(STRAND, null, "signed-in", STRAND, "eu.desk", null, null, turn.at());
	}

	private StrandStore store(Clock node) throws MetaDataAccessException {
		return new StrandStore(this.jdbc, this.batch, new DatabaseClock(this.database, node));
	}

	private void last(Instant at) {
		this.jdbc.sql("update audit_strand set last_at = :at where name = :strand")
			.param("at", Instants.utc(at))
			.param("strand", STRAND)
			.update();
	}

}
