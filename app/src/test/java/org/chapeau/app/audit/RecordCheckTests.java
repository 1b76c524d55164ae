package org.chapeau.app.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.chapeau.app.audit.chain.RecordRow;
import org.chapeau.app.audit.chain.Verdict;
import org.chapeau.app.audit.chain.Verdict.Fault;
import org.chapeau.app.audit.persistence.StrandStore;
import org.chapeau.app.audit.persistence.StrandStore.End;
import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.fixtures.Statements;
import org.chapeau.app.fixtures.WithoutRequest;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.identity.Forgetting.Fate;
import org.chapeau.app.identity.People;
import org.chapeau.app.kernel.Instants;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.text.Party;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_AUDITOR;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.JP_AUDITOR;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;
import static org.chapeau.app.fixtures.Outcomes.assertThatRefusal;
import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * Each side checks its own record and the shared one, and reads nothing of the other's.
 */
@ChapeauTest
class RecordCheckTests {

	private static final int WRITERS = 20;

	@Autowired
	Statements statements;

	@Autowired
	RecordCheck record;

	@Autowired
	Seals seals;

	@Autowired
	StrandStore strands;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	TransactionTemplate transactions;

	@Autowired
	People people;

	@Autowired
	JdbcClient jdbc;

	private Statement statement;

	@BeforeEach
	void somethingIsOnRecord() {
		this.statement = this.statements.aStatement().transmitted();
		within(Party.EU, EU_DESK);
		within(Party.JP, JP_DRAFTER);
		this.seals.seal();
	}

	@Test
	void theRecordOfEachSideHolds() {
		assertThat(verdict(EU_AUDITOR)).matches(Verdict::holds);
		assertThat(verdict(JP_AUDITOR)).matches(Verdict::holds);
		assertThat(this.record.check(EU_AUDITOR.user()).anchors()).isPositive();
	}

	@Test
	void aSideTakesOutNothingOfTheOthers() {
		TakenOut export = TakenOut.by(JP_AUDITOR, this.record);
		assertThat(export.rows()).extracting(RecordRow::strand).containsOnly("JP", "SHARED");
		assertThat(export.seals()).allMatch((seal) -> seal.strand().equals("JP"));
		assertThat(export.json()).doesNotContain(EU_DESK.username()).contains(JP_DRAFTER.username());
		assertThat(export.csv()).doesNotContain(EU_DESK.username());
	}

	@Test
	void whoeverChangesTheDatabaseIsFound() {
		long number = this.jdbc.sql("select max(number) from audit_record where strand = 'EU'")
			.query(Long.class)
			.single();
		String what = this.jdbc.sql("select what from audit_record where number = :n")
			.param("n", number)
			.query(String.class)
			.single();
		set(number, "nothing-happened");
		Verdict verdict = verdict(EU_AUDITOR);
		set(number, what);
		assertThat(verdict.fault()).isEqualTo(Fault.LINK);
		assertThat(verdict.strand()).isEqualTo("EU");
		assertThat(verdict(EU_AUDITOR)).matches(Verdict::holds);
	}

	@Test
	void aLongRecordIsReadPageByPage() {
		this.transactions.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			long last = lengthened("EU", 1_100);
			assertThat(verdict(EU_AUDITOR)).matches(Verdict::holds);
			try (Stream<RecordRow> rows = this.strands.rows(Party.EU)) {
				Iterator<RecordRow> all = rows.iterator();
				assertThat(all.next().place()).isOne();
				this.jdbc.sql("update audit_record set what = 'changed' where strand = 'EU' and place = :place")
					.param("place", last)
					.update();
				for (long place = 2; place < last; place++) {
					assertThat(all.next().place()).isEqualTo(place);
				}
				assertThat(all.next().what()).as("of the last row, which has changed since the first was read")
					.isEqualTo("changed");
				assertThat(all.next().strand()).isEqualTo(RecordRow.SHARED);
			}
		});
	}

	/** The place of the last of many rows that are added. */
	private long lengthened(String strand, int rows) {
		End end = this.strands.lock(strand).end();
		List<RecordRow> added = new ArrayList<>();
		for (int row = 0; row < rows; row++) {
			added.add(end.next(strand, null, "viewed", strand, "eu.desk", null, null, Instant.EPOCH));
			end = new End(added.get(row).place(), added.get(row).link());
		}
		this.strands.add(added);
		return end.length();
	}

	@Test
	void whoWritesAtOnceStandsOneBehindTheOther() throws Exception {
		ExecutorService writers = Executors.newFixedThreadPool(WRITERS, WithoutRequest::thread);
		CountDownLatch start = new CountDownLatch(1);
		List<? extends Future<?>> all = IntStream.range(0, WRITERS).mapToObj((i) -> writers.submit(() -> {
			start.await();
			this.transactions.executeWithoutResult((status) -> {
				// Every other the other way round: nobody waits for each other for ever.
				List<Recorded> lines = List.of(
						Recorded.within(Party.EU, this.statement.id(), "opinion-given", EU_DESK.username(), null),
						Recorded.shared(this.statement.id(), "proposal", Party.EU, EU_DESK.username(), null));
				this.events.publishEvent(lines.get(i % 2));
				this.events.publishEvent(lines.get(1 - i % 2));
			});
			return null;
		})).toList();
		start.countDown();
		for (Future<?> one : all) {
			one.get();
		}
		writers.shutdown();
		assertThat(verdict(EU_AUDITOR)).matches(Verdict::holds);
	}

	@Test
	void whatIsRolledBackIsNotOnRecord() {
		int before = TakenOut.by(EU_AUDITOR, this.record).rows().size();
		this.transactions.executeWithoutResult((status) -> {
			this.events.publishEvent(Recorded.within(Party.EU, this.statement.id(), "opinion-given", "eu.desk", null));
			status.setRollbackOnly();
		});
		assertThat(TakenOut.by(EU_AUDITOR, this.record).rows()).hasSize(before);
	}

	@Test
	void aForgottenNameIsGoneAndTheRecordHolds() {
		String name = "eu.formerly";
		this.transactions.executeWithoutResult((status) -> this.events
			.publishEvent(Recorded.within(Party.EU, this.statement.id(), "opinion-given", name, null)));
		assertThat(TakenOut.by(EU_AUDITOR, this.record).rows()).anyMatch((row) -> name.equals(row.user().value()));
		Instant later = Instant.now();
		assertThatRefusal(this.record.forget(JP_AUDITOR.user(), name, later)).isEqualTo("record-name-unknown");
		assertThat(done(this.record.forget(EU_AUDITOR.user(), name, later))).isEqualTo(Fate.UNKNOWN);
		assertThat(TakenOut.by(EU_AUDITOR, this.record).rows()).noneMatch((row) -> name.equals(row.user().value()));
		assertThat(verdict(EU_AUDITOR)).matches(Verdict::holds);
	}

	@Test
	void aNameIsForgottenInWhatBothSidesKnowAsWell() {
		String name = "eu.formerly-at-the-table";
		this.transactions.executeWithoutResult((status) -> this.events
			.publishEvent(Recorded.shared(this.statement.id(), "proposal", Party.EU, name, null)));
		assertThat(TakenOut.by(EU_AUDITOR, this.record).rows()).anyMatch((row) -> name.equals(row.user().value()));
		assertThat(TakenOut.by(JP_AUDITOR, this.record).rows()).noneMatch((row) -> name.equals(row.user().value()));
		Instant later = Instant.now();
		assertThatRefusal(this.record.forget(JP_AUDITOR.user(), name, later)).isEqualTo("record-name-unknown");
		assertThat(done(this.record.forget(EU_AUDITOR.user(), name, later))).isEqualTo(Fate.UNKNOWN);
		assertThat(TakenOut.by(EU_AUDITOR, this.record).rows()).noneMatch((row) -> name.equals(row.user().value()));
		for (Officer auditor : List.of(EU_AUDITOR, JP_AUDITOR)) {
			assertThat(verdict(auditor)).matches(Verdict::holds);
		}
	}

	@Test
	void whoHasLeftIsForgottenWithTheirAddressAndSettingsAndWhoIsStillThereIsNot() {
		CurrentUser leaver = new CurrentUser("eu.leaver", Party.EU, EU_DESK.user().groups(), Set.of());
		this.people.seen(leaver, "eu.leaver@example.org");
		this.jdbc.sql("insert into saved_filter (person, name, query) values ('eu.leaver', 'mine', 'q')").update();
		this.jdbc.sql("""
				insert into last_look (dossier_id, reader, party, number, looked_at)
				values (:dossier, 'eu.leaver', 'EU', 1, :at)
				""").param("dossier", this.statement.id().value()).param("at", Instants.utc(Instant.now())).update();
		Instant later = Instant.now();
		assertThatRefusal(this.record.forget(EU_AUDITOR.user(), leaver.name(), later.minusSeconds(3600)))
			.isEqualTo("record-name-unknown");
		assertThatRefusal(this.record.forget(JP_AUDITOR.user(), leaver.name(), later)).isEqualTo("record-name-unknown");
		assertThat(this.people.find(Party.EU, leaver.name())).isPresent();
		assertThat(done(this.record.forget(EU_AUDITOR.user(), leaver.name(), later))).isEqualTo(Fate.FORGOTTEN);
		assertThat(this.people.find(Party.EU, leaver.name())).isEmpty();
		for (String left : List.of("person_group where name", "saved_filter where person", "last_look where reader")) {
			assertThat(this.jdbc.sql("select count(*) from " + left + " = 'eu.leaver'").query(Integer.class).single())
				.as(left)
				.isZero();
		}
		assertThat(verdict(EU_AUDITOR)).matches(Verdict::holds);
	}

	@Test
	void whoIsSignedInIsNotForgottenHoweverLongAgoTheySignedIn() {
		CurrentUser worker = new CurrentUser("eu.at-work", Party.EU, EU_DESK.user().groups(), Set.of());
		this.people.seen(worker, "eu.at-work@example.org");
		this.jdbc.sql("insert into saved_filter (person, name, query) values ('eu.at-work', 'mine', 'q')").update();
		Instant later = Instant.now();
		session(worker.name(), later.plusSeconds(3600));
		assertThatRefusal(this.record.forget(EU_AUDITOR.user(), worker.name(), later))
			.isEqualTo("record-name-signed-in");
		assertThatRefusal(this.record.forget(JP_AUDITOR.user(), worker.name(), later)).isEqualTo("record-name-unknown");
		assertThat(this.people.find(Party.EU, worker.name())).isPresent();
		assertThat(this.jdbc.sql("select count(*) from saved_filter where person = 'eu.at-work'")
			.query(Integer.class)
			.single()).isOne();
		session(worker.name(), later.minusSeconds(1));
		assertThat(done(this.record.forget(EU_AUDITOR.user(), worker.name(), later))).isEqualTo(Fate.FORGOTTEN);
		assertThat(this.people.find(Party.EU, worker.name())).isEmpty();
	}

	@Test
	void whoHasASubstitutionThatGoesOnIsKeptUntilItIsOver() {
		for (String name : List.of("eu.away", "eu.stand-in")) {
			this.people.seen(new CurrentUser(name, Party.EU, EU_DESK.user().groups(), Set.of()), null);
		}
		Instant later = Instant.now();
		this.jdbc
			.sql("""
					insert into substitution (id, party, principal, substitute, from_at, until_at, note, appointed_by, appointed_at)
					values (:id, 'EU', 'eu.away', 'eu.stand-in', :from, :until, '', 'eu.away', :from)
					""")
			.param("id", UUID.randomUUID())
			.param("from", Instants.utc(later.minusSeconds(60)))
			.param("until", Instants.utc(later.plusSeconds(60)))
			.update();
		assertThat(done(this.record.forget(EU_AUDITOR.user(), "eu.away", later))).isEqualTo(Fate.KEPT);
		assertThat(this.people.find(Party.EU, "eu.away")).isPresent();
		this.jdbc.sql("update substitution set ended_at = :at where principal = 'eu.away'")
			.param("at", Instants.utc(later.minusSeconds(1)))
			.update();
		for (String name : List.of("eu.away", "eu.stand-in")) {
			assertThat(done(this.record.forget(EU_AUDITOR.user(), name, later))).isEqualTo(Fate.FORGOTTEN);
			assertThat(this.people.find(Party.EU, name)).isEmpty();
		}
	}

	/** As Spring Session keeps it. */
	private void session(String name, Instant until) {
		this.jdbc.sql("delete from spring_session where principal_name = :name").param("name", name).update();
		this.jdbc
			.sql("""
					insert into spring_session (primary_id, session_id, creation_time, last_access_time, max_inactive_interval,
					  expiry_time, principal_name)
					values (:id, :id, 0, 0, 3600, :until, :name)
					""")
			.param("id", UUID.randomUUID().toString())
			.param("until", until.toEpochMilli())
			.param("name", name)
			.update();
	}

	private void within(Party side, Officer officer) {
		this.transactions.executeWithoutResult((status) -> this.events.publishEvent(
				Recorded.within(side, this.statement.id(), "opinion-given", officer.username(), null).about("x")));
	}

	private Verdict verdict(Officer auditor) {
		return this.record.check(auditor.user()).verdict();
	}

	private void set(long number, String what) {
		this.jdbc.sql("update audit_record set what = :what where number = :n")
			.param("what", what)
			.param("n", number)
			.update();
	}

}
