package org.chapeau.app.release;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.stream.Stream;

import org.chapeau.app.approval.Kessai;
import org.chapeau.app.fixtures.MovableClock;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.PackageTest;
import org.chapeau.app.fixtures.Packages;
import org.chapeau.app.fixtures.Packages.Wanted;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.negotiation.DossierState;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.negotiation.Withdrawals;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.process.Tasks;
import org.chapeau.app.release.Release.State;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.chapeau.app.fixtures.Officer.EU_COORDINATOR;
import static org.chapeau.app.fixtures.Officer.EU_RELEASE;
import static org.chapeau.app.fixtures.Officer.JP_DIRECTOR;
import static org.chapeau.app.fixtures.Outcomes.assertThatRefusal;
import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * A dossier is given up by both sides at any stage until everybody can read its package.
 */
@PackageTest
class WithdrawnPackageTests {

	@Autowired
	Packages packages;

	@Autowired
	Withdrawals withdrawals;

	@Autowired
	Kessai kessai;

	@Autowired
	Releases releases;

	@Autowired
	PublicPackages open;

	@Autowired
	Dossiers dossiers;

	@Autowired
	Tasks tasks;

	@Autowired
	MovableClock clock;

	@Autowired
	JdbcClient jdbc;

	@ParameterizedTest
	@MethodSource("stages")
	void nothingIsLeftOfADossierThatBothSidesGiveUp(Function<Wanted, Statement> stage) {
		Statement statement = stage.apply(this.packages.aPackage());
		withdrawn(statement);
		this.packages.settle();
		assertThat(this.dossiers.ofProcess(statement.id()).state()).isEqualTo(DossierState.WITHDRAWN);
		assertThat(running(statement)).isZero();
		for (Officer officer : Officer.values()) {
			assertThat(this.tasks.of(officer.user(), statement.id())).as(officer.username()).isEmpty();
		}
	}

	static Stream<Named<Function<Wanted, Statement>>> stages() {
		return Stream.of(Named.of("in consultation", Wanted::transmitted),
				Named.of("before the heads of delegation", (wanted) -> wanted.transmitted().cleared()),
				Named.of("in approval", Wanted::inApproval), Named.of("in release", Wanted::inRelease));
	}

	@Test
	void nobodyDecidesOnWhatIsGivenUpBeforeTheEngineGoesOn() {
		Statement statement = this.packages.aPackage().inApproval();
		TaskId kessai = this.tasks.of(JP_DIRECTOR.user(), statement.id()).get(0).id();
		withdrawn(statement);
		assertThatRefusal(this.kessai.approve(JP_DIRECTOR.user(), kessai, statement.hash()))
			.isEqualTo("approval-outdated");
		assertThatRefusal(this.withdrawals.withdraw(JP_DIRECTOR.user(), statement.id(), "")).isEqualTo("dossier-ended");
	}

	@Test
	void aZeroDraftIsGivenUpByTheSideThatWroteItAlone() {
		Statement statement = this.packages.aPackage().inDraft();
		done(this.withdrawals.withdraw(EU_COORDINATOR.user(), statement.id(), ""));
		this.packages.settle();
		assertThat(this.dossiers.ofProcess(statement.id()).state()).isEqualTo(DossierState.WITHDRAWN);
		assertThat(running(statement)).isZero();
	}

	@Test
	void aTextIsNotReturnedThatIsGivenUpBeforeTheEngineGoesOn() {
		Statement statement = this.packages.aPackage().inRelease();
		TaskId key = this.packages.key(EU_RELEASE, statement).orElseThrow();
		withdrawn(statement);
		assertThatRefusal(this.releases.returnText(EU_RELEASE.user(), key, "One more comma."))
			.isEqualTo("package-changed");
	}

	@Test
	void anArmedPackageGivenUpAMillisecondBeforeTheInstantIsNeverReadable() {
		Statement statement = this.packages.aPackage().inRelease();
		Instant instant = this.packages.in(Duration.ofHours(1));
		this.packages.arm(statement, instant);
		this.clock.set(instant.minusMillis(1));
		withdrawn(statement);
		this.clock.set(instant);
		Release release = this.packages.release(statement);
		assertThat(release.state()).as("before the engine goes on").isEqualTo(State.CANCELLED);
		assertThat(this.open.find(release.id())).isEmpty();
		this.packages.settle();
		assertThat(this.open.find(release.id())).isEmpty();
		assertThat(this.dossiers.ofProcess(statement.id()).state()).isEqualTo(DossierState.WITHDRAWN);
		assertThat(running(statement)).isZero();
	}

	@Test
	void atTheInstantItIsTooLateToGiveThePackageUp() {
		Statement statement = this.packages.aPackage().inRelease();
		Instant instant = this.packages.in(Duration.ofHours(1));
		this.packages.arm(statement, instant);
		done(this.withdrawals.withdraw(EU_COORDINATOR.user(), statement.id(), ""));
		this.clock.set(instant);
		assertThatExceptionOfType(ConcurrencyFailureException.class)
			.isThrownBy(() -> this.withdrawals.withdraw(JP_DIRECTOR.user(), statement.id(), ""));
		assertThat(this.open.find(this.packages.release(statement).id())).isPresent();
		this.packages.settle();
		assertThat(this.packages.release(statement).state()).isEqualTo(State.PUBLISHED);
		assertThat(this.dossiers.ofProcess(statement.id()).state()).isEqualTo(DossierState.RELEASED);
		assertThatRefusal(this.withdrawals.withdraw(JP_DIRECTOR.user(), statement.id(), "")).isEqualTo("dossier-ended");
	}

	private void withdrawn(Statement statement) {
		done(this.withdrawals.withdraw(EU_COORDINATOR.user(), statement.id(), "Overtaken by events."));
		done(this.withdrawals.withdraw(JP_DIRECTOR.user(), statement.id(), ""));
	}

	private int running(Statement statement) {
		return this.jdbc.sql("select count(*) from act_ru_execution where business_key_ = :dossier")
			.param("dossier", statement.id().toString())
			.query(Integer.class)
			.single();
	}

}
