package org.chapeau.app.approval;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.chapeau.app.approval.ApprovalTestConfiguration.Heard;
import org.chapeau.app.approval.SilenceProcedure.State;
import org.chapeau.app.approval.SilenceResponse.Kind;
import org.chapeau.app.approval.SilenceResponses.Reply;
import org.chapeau.app.approval.persistence.ResponseStore;
import org.chapeau.app.approval.persistence.SilenceStore;
import org.chapeau.app.fixtures.OnPostgres;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Parties;
import org.chapeau.app.kernel.DatabaseClock;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Instants;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.app.process.NotYetException;
import org.chapeau.app.process.Processes;
import org.chapeau.app.process.Tasks;
import org.chapeau.catalogue.Rank;
import org.chapeau.text.Party;
import org.chapeau.workflows.ApproveEu;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Nodes whose clocks are wrong, on one database: its time decides whether a silence was
 * broken, and nobody's objection is lost by a clock that is fast or won by one that is
 * slow.
 */
@ApprovalTest
@Import(OnPostgres.class)
class SilenceClockOnPostgresTests {

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private static final CurrentUser AUSTRIA = Table.delegate("at");

	@Autowired
	private Table table;

	@Autowired
	private TestClock clock;

	@Autowired
	private Heard heard;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private Approvals approvals;

	@Autowired
	private Turns turns;

	@Autowired
	private ApprovalFiles files;

	@Autowired
	private SilenceProcedures procedures;

	@Autowired
	private SilenceStore store;

	@Autowired
	private ResponseStore responses;

	@Autowired
	private SilenceProfiles profiles;

	@Autowired
	private JointText text;

	@Autowired
	private Parties parties;

	@Autowired
	private Tasks tasks;

	@Autowired
	private Processes processes;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private DataSource database;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	private TransactionTemplate transaction;

	private SilenceProcedure open;

	@BeforeEach
	void aSilenceProcedureIsOpen() {
		this.transaction = new TransactionTemplate(this.transactions);
		DossierId dossier = this.table.inApproval(Rank.WORKING, Table.MILD);
		this.open = Table.done(this.procedures.open(Table.CHAIR,
				this.table.task(Table.CHAIR, dossier, ApproveEu.USER_TASK_OPEN_SILENCE), this.table.hash(dossier),
				"ordinary", ""));
	}

	@ParameterizedTest(name = "clock off by {0} minutes")
	@ValueSource(longs = { 5, 0, -5 })
	void beforeTheDeadlineByTheDatabaseNobodyAdoptsAndAnObjectionCounts(long off) {
		endsAt(MINUTE);
		assertThatExceptionOfType(NotYetException.class).isThrownBy(() -> adopt(off)).withMessageContaining("goes on");
		assertThat(state()).isEqualTo(State.OPEN);

		Table.done(object(off));

		assertThat(state()).isEqualTo(State.BROKEN);
		assertThat(this.table.find(Table.CHAIR, this.open.dossier(), ApproveEu.USER_TASK_CHAIR_DECIDES)).isPresent();
	}

	@ParameterizedTest(name = "clock off by {0} minutes")
	@ValueSource(longs = { 5, 0, -5 })
	void fromTheDeadlineByTheDatabaseOnAnObjectionIsLateAndTheTextIsAdopted(long off) {
		endsAt(MINUTE.negated());

		assertThat(Table.refused(object(off))).isEqualTo("silence-late");
		assertThat(this.heard.all()).filteredOn((event) -> this.open.dossier().equals(event.dossier()))
			.extracting(Recorded::what)
			.contains("silence-late")
			.doesNotContain("silence-broken");
		assertThat(Table.refused(extend(off))).isEqualTo("silence-over");
		assertThat(Table.refused(close(off))).isEqualTo("silence-over");

		adopt(off);
		assertThat(state()).isEqualTo(State.ADOPTED);
	}

	@Test
	void theTimerOfAFastNodeComesAgainUntilTheDeadlineHoweverFastItIs() {
		String timer = timer().getId();
		for (int comes = 0; comes < 20; comes++) {
			assertThatException().isThrownBy(() -> this.engine.getManagementService().executeJob(timer))
				.withMessageContaining("goes on");
		}
		assertThat(timer().getRetries()).isEqualTo(5);
		assertThat(state()).isEqualTo(State.OPEN);

		this.clock.set(this.open.deadline());
		this.engine.getManagementService().executeJob(timer);
		assertThat(state()).isEqualTo(State.ADOPTED);
		assertThat(this.table.find(Table.SIGNATORY, this.open.dossier(), ApproveEu.USER_TASK_SIGN)).isPresent();
	}

	/**
	 * Else one would be asked before a deadline, wait for the other, and win after it.
	 */
	@Test
	void theTimeIsReadWhileTheProcedureIsLocked() throws MetaDataAccessException {
		endsAt(MINUTE);
		List<Boolean> locked = new ArrayList<>();
		DatabaseClock time = new DatabaseClock(this.database, Clock.systemUTC()) {
			@Override
			public Instant now() {
				locked.add(isLocked());
				return super.now();
			}
		};

		assertThatExceptionOfType(NotYetException.class)
			.isThrownBy(() -> inTransaction(() -> procedures(time).adopt(this.open.dossier(), Party.EU)));
		inTransaction(() -> procedures(time).extend(Table.CHAIR, this.open.id(), this.open.hash(), "tomorrow"));
		inTransaction(() -> responses(time).respond(AUSTRIA, this.open.id(), this.open.hash(), objection()));

		assertThat(locked).hasSize(3).containsOnly(true);
		assertThat(isLocked()).isFalse();
	}

	@Test
	void theShortestWindowIsCountedByTheDatabaseToo() {
		DossierId dossier = this.table.inApproval(Rank.WORKING, Table.MILD);
		Instant before = time(0).now();

		SilenceProcedure opened = Table.done(inTransaction(() -> procedures(time(-5)).open(Table.CHAIR,
				this.table.task(Table.CHAIR, dossier, ApproveEu.USER_TASK_OPEN_SILENCE), this.table.hash(dossier),
				"ordinary", "")));

		assertThat(opened.deadline()).isAfterOrEqualTo(before.plus(Duration.ofHours(72)));
	}

	private void adopt(long off) {
		inTransaction(() -> procedures(time(off)).adopt(this.open.dossier(), Party.EU));
	}

	private Outcome<?> object(long off) {
		return inTransaction(
				() -> responses(time(off)).respond(AUSTRIA, this.open.id(), this.open.hash(), objection()));
	}

	private Outcome<?> extend(long off) {
		return inTransaction(
				() -> procedures(time(off)).extend(Table.CHAIR, this.open.id(), this.open.hash(), inTwoDays()));
	}

	private String inTwoDays() {
		return LocalDateTime.ofInstant(time(0).now(), this.parties.zone(Party.EU))
			.plusDays(2)
			.truncatedTo(ChronoUnit.MINUTES)
			.toString();
	}

	private Outcome<?> close(long off) {
		return inTransaction(
				() -> procedures(time(off)).close(Table.CHAIR, this.open.id(), this.open.hash(), "a comma"));
	}

	private static Reply objection() {
		return new Reply("EU/ms-at", Kind.BROKEN, "parliament", "");
	}

	/** What the program does for what is its own. */
	private <T> T inTransaction(Supplier<T> work) {
		return this.transaction.execute((status) -> work.get());
	}

	/** When the silence ends, from now on by the clock of the database. */
	private void endsAt(Duration fromNow) {
		this.jdbc.sql("update silence_procedure set deadline = :at, first_deadline = :at where id = :id")
			.param("at", Instants.utc(time(0).now().plus(fromNow)))
			.param("id", this.open.id().value())
			.update();
	}

	private State state() {
		return this.files.lastSilence(Table.CHAIR, this.open.dossier()).orElseThrow().procedure().state();
	}

	private boolean isLocked() {
		TransactionTemplate other = new TransactionTemplate(this.transactions);
		other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		return Boolean.TRUE.equals(other
			.execute((status) -> this.jdbc.sql("select id from silence_procedure where id = :id for update skip locked")
				.param("id", this.open.id().value())
				.query((row, number) -> number)
				.list()
				.isEmpty()));
	}

	private Job timer() {
		String instance = this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processDefinitionKey(ApproveEu.KEY)
			.processInstanceBusinessKey(this.open.dossier().toString())
			.singleResult()
			.getId();
		return this.engine.getManagementService()
			.createJobQuery()
			.activityId(ApproveEu.TIMER_SILENCE_DEADLINE)
			.processInstanceId(instance)
			.singleResult();
	}

	private SilenceProcedures procedures(DatabaseClock time) {
		return new SilenceProcedures(this.approvals, this.turns, this.store, this.responses, this.profiles,
				this.parties, this.tasks, this.processes, this.events, time);
	}

	private SilenceResponses responses(DatabaseClock time) {
		return new SilenceResponses(this.approvals, this.store, this.responses, this.text, this.parties, this.tasks,
				this.processes, this.events, time);
	}

	/** A running clock, and not the one that stands in the other tests. */
	private DatabaseClock time(long off) {
		try {
			return new DatabaseClock(this.database, Clock.offset(Clock.systemUTC(), Duration.ofMinutes(off)));
		}
		catch (MetaDataAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
