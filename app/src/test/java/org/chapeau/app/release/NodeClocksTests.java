package org.chapeau.app.release;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import javax.sql.DataSource;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.chapeau.app.documents.Documents;
import org.chapeau.app.documents.PackageFiles;
import org.chapeau.app.documents.Pdfs;
import org.chapeau.app.fixtures.PackageTest;
import org.chapeau.app.fixtures.Packages;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.kernel.DatabaseClock;
import org.chapeau.app.kernel.Instants;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.negotiation.JointText;
import org.chapeau.app.negotiation.Rounds;
import org.chapeau.app.process.NotYetException;
import org.chapeau.app.process.Processes;
import org.chapeau.app.release.Release.State;
import org.chapeau.app.release.persistence.KeyStore;
import org.chapeau.app.release.persistence.ReleaseStore;
import org.chapeau.workflows.ReleasePackage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.MetaDataAccessException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Nodes whose clocks are wrong, on one database: its time decides, and all of them agree.
 */
@PackageTest
class NodeClocksTests {

	private static final Duration FAST = Duration.ofMinutes(5);

	private static final Duration SLOW = FAST.negated();

	private static final Duration MINUTE = Duration.ofMinutes(1);

	@Autowired
	Packages packages;

	@Autowired
	ReleaseStore store;

	@Autowired
	KeyStore keys;

	@Autowired
	Releases releases;

	@Autowired
	Dossiers dossiers;

	@Autowired
	JointText text;

	@Autowired
	Documents documents;

	@Autowired
	PackageFiles packageFiles;

	@Autowired
	Pdfs pdfs;

	@Autowired
	Passages passages;

	@Autowired
	Rounds rounds;

	@Autowired
	Processes processes;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	DataSource database;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	ProcessEngine engine;

	private Statement statement;

	private Release release;

	@BeforeEach
	void aPackageIsArmed() {
		this.statement = this.packages.aPackage().inRelease();
		this.packages.arm(this.statement, this.packages.in(Duration.ofHours(1)));
		this.release = this.packages.release(this.statement);
	}

	/** Its timer is still to run, when the clock of another test comes by. */
	@AfterEach
	void thePackageIsDueAsItWas() {
		isReleasedAt(Objects.requireNonNull(this.release.instant()));
	}

	@Test
	void noNodeOpensThePackageBeforeItsInstantByTheDatabase() {
		isReleasedAt(MINUTE);
		for (Duration clock : new Duration[] { FAST, Duration.ZERO, SLOW }) {
			assertThat(node(clock).find(this.release.id())).as("clock off by " + clock).isEmpty();
			assertThat(node(clock).list()).extracting((published) -> published.release().id())
				.doesNotContain(this.release.id());
		}
	}

	@Test
	void everyNodeOpensThePackageFromItsInstantByTheDatabaseOn() {
		isReleasedAt(MINUTE.negated());
		for (Duration clock : new Duration[] { FAST, Duration.ZERO, SLOW }) {
			assertThat(node(clock).find(this.release.id())).as("clock off by " + clock).isPresent();
			assertThat(node(clock).list()).extracting((published) -> published.release().id())
				.contains(this.release.id());
		}
	}

	@Test
	void theTimerOfAFastNodePublishesNothing() {
		isReleasedAt(MINUTE);
		assertThatExceptionOfType(NotYetException.class).isThrownBy(() -> process(FAST).publish(this.statement.id()))
			.withMessageContaining("is not due");
		assertThat(this.packages.release(this.statement).state()).isEqualTo(State.ARMED);
	}

	@Test
	void theTimerOfAFastNodeComesAgainUntilTheInstantHoweverFastItIs() {
		String timer = timer().getId();
		for (int comes = 0; comes < 20; comes++) {
			assertThatException().isThrownBy(() -> this.engine.getManagementService().executeJob(timer))
				.withMessageContaining("is not due");
		}
		assertThat(timer().getRetries()).isEqualTo(5);
		this.packages.waitUntil(Objects.requireNonNull(this.release.instant()));
		this.engine.getManagementService().executeJob(timer);
		assertThat(this.packages.release(this.statement).state()).isEqualTo(State.PUBLISHED);
	}

	/** The one that waits for the instant. */
	private Job timer() {
		return this.engine.getManagementService()
			.createJobQuery()
			.activityId(ReleasePackage.TIMER_RELEASE_INSTANT)
			.list()
			.stream()
			.filter((job) -> this.engine.getRuntimeService()
				.createProcessInstanceQuery()
				.processInstanceId(job.getProcessInstanceId())
				.processInstanceBusinessKey(this.statement.id().toString())
				.count() == 1)
			.findFirst()
			.orElseThrow();
	}

	/** What the keys were turned for, from now on by the clock of the database. */
	private void isReleasedAt(Duration fromNow) {
		isReleasedAt(clock(Duration.ZERO).now().plus(fromNow));
	}

	private void isReleasedAt(Instant instant) {
		for (String row : new String[] { "release_package set release_at = :at where id = :id",
				"release_key set release_at = :at where release_id = :id" }) {
			this.jdbc.sql("update " + row)
				.param("at", Instants.utc(instant))
				.param("id", this.release.id().value())
				.update();
		}
	}

	private PublicPackages node(Duration off) {
		return new PublicPackages(this.store, this.dossiers, this.text, this.documents, this.packageFiles, this.pdfs,
				this.passages, clock(off));
	}

	private ReleaseProcess process(Duration off) {
		return new ReleaseProcess(this.store, this.keys, this.releases, this.packageFiles, this.pdfs, this.dossiers,
				this.rounds, this.processes, this.events, clock(off));
	}

	/** A running clock, and not the one that stands in the other tests. */
	private DatabaseClock clock(Duration off) {
		try {
			return new DatabaseClock(this.database, Clock.offset(Clock.systemUTC(), off));
		}
		catch (MetaDataAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
