package org.chapeau.app.release;

import java.time.Duration;
import java.time.Instant;

import org.chapeau.app.fixtures.MovableClock;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.PackageTest;
import org.chapeau.app.fixtures.Packages;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.Zone;
import org.chapeau.app.negotiation.DossierState;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.release.Release.State;
import org.chapeau.text.Party;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_COORDINATOR;
import static org.chapeau.app.fixtures.Officer.EU_RELEASE;
import static org.chapeau.app.fixtures.Officer.JP_DIRECTOR;
import static org.chapeau.app.fixtures.Officer.JP_RELEASE;
import static org.chapeau.app.fixtures.Outcomes.assertThatRefusal;
import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * Two keys on one package and one instant, or nothing is released.
 */
@PackageTest
class KeyTests {

	private static final Duration DAY = Duration.ofDays(1);

	@Autowired
	Packages packages;

	@Autowired
	Releases releases;

	@Autowired
	PublicPackages open;

	@Autowired
	Dossiers dossiers;

	@Autowired
	MovableClock clock;

	private Statement statement;

	private Instant tomorrow;

	@BeforeEach
	void aPackageWaitsForItsKeys() {
		this.statement = this.packages.aPackage().inRelease();
		this.tomorrow = this.packages.in(DAY);
	}

	@Test
	void oneKeyAloneNeverReleases() {
		done(this.packages.turn(EU_RELEASE, this.statement, this.tomorrow));
		this.packages.waitUntil(this.tomorrow.plus(DAY));
		assertThat(release().state()).isEqualTo(State.PREPARED);
		assertThat(this.open.find(release().id())).isEmpty();
		assertThat(this.dossiers.ofProcess(this.statement.id()).state()).isEqualTo(DossierState.IN_RELEASE);
	}

	@Test
	void keysThatWereNotAllTurnedBeforeTheirInstantAreStartedAgainByEitherSide() {
		done(this.packages.turn(EU_RELEASE, this.statement, this.tomorrow));
		this.packages.waitUntil(this.tomorrow.minusMillis(1));
		assertThatRefusal(this.releases.takeBack(JP_RELEASE.user(), this.statement.id())).isEqualTo("key-not-turned");
		this.packages.waitUntil(this.tomorrow);
		assertThatRefusal(this.packages.turn(JP_RELEASE, this.statement, this.tomorrow)).isEqualTo("keys-lapsed");
		done(this.releases.takeBack(JP_RELEASE.user(), this.statement.id()));
		this.packages.settle();
		this.packages.arm(this.statement, this.tomorrow.plus(DAY));
		assertThat(release().state()).isEqualTo(State.ARMED);
	}

	@Test
	void bothKeysArmThePackage() {
		this.packages.arm(this.statement, this.tomorrow);
		assertThat(release().state()).isEqualTo(State.ARMED);
		assertThat(release().instant()).isEqualTo(this.tomorrow);
	}

	@Test
	void theSecondKeyForAnotherInstantIsRefusedAndTheFirstStays() {
		done(this.packages.turn(EU_RELEASE, this.statement, this.tomorrow));
		assertThatRefusal(this.packages.turn(JP_RELEASE, this.statement, this.tomorrow.plusMillis(1)))
			.isEqualTo("instant-differs");
		assertThat(this.releases.keys(EU_RELEASE.user(), release())).extracting(Key::party).containsExactly(Party.EU);
		assertThat(this.packages.key(JP_RELEASE, this.statement)).isPresent();
	}

	@Test
	void aKeyIsTurnedOnNoOtherPackage() {
		assertThatRefusal(this.releases.turn(EU_RELEASE.user(), key(EU_RELEASE), "0".repeat(64), this.tomorrow))
			.isEqualTo("package-changed");
		done(this.packages.turn(EU_RELEASE, this.statement, this.tomorrow));
		assertThatRefusal(this.releases.turn(JP_RELEASE.user(), key(JP_RELEASE), "0".repeat(64), this.tomorrow))
			.isEqualTo("package-changed");
		assertThat(this.releases.keys(EU_RELEASE.user(), release())).hasSize(1);
	}

	@Test
	void theFirstKeyLeavesTheOtherSideTimeToTurnItsOwn() {
		Instant lead = this.packages.in(Duration.ofMinutes(1));
		assertThatRefusal(this.packages.turn(EU_RELEASE, this.statement, lead.minusMillis(1)))
			.isEqualTo("instant-too-early");
		done(this.packages.turn(EU_RELEASE, this.statement, lead));
	}

	@Test
	void nothingIsReleasedBeforeTheDayOfTheEventBeginsInTokyo() {
		this.clock.set(Instant.parse("2026-10-31T09:00:00Z"));
		Instant midnight = Instant.parse("2026-11-01T15:00:00Z");
		assertThatRefusal(this.packages.turn(EU_RELEASE, this.statement, midnight.minusMillis(1)))
			.isEqualTo("instant-before-event");
		done(this.packages.turn(EU_RELEASE, this.statement, midnight));
	}

	@Test
	void aSlipInTheYearIsRefused() {
		assertThatRefusal(this.packages.turn(EU_RELEASE, this.statement, this.tomorrow.plus(Duration.ofDays(365))))
			.isEqualTo("instant-too-late");
	}

	@Test
	void theSecondKeyIsTooLateAtTheInstant() {
		done(this.packages.turn(EU_RELEASE, this.statement, this.tomorrow));
		this.clock.set(this.tomorrow);
		assertThatRefusal(this.packages.turn(JP_RELEASE, this.statement, this.tomorrow)).isEqualTo("keys-lapsed");
		this.clock.set(this.tomorrow.minusMillis(1));
		done(this.packages.turn(JP_RELEASE, this.statement, this.tomorrow));
	}

	@Test
	void aSideTurnsOneKeyWhoeverOfItTurnsIt() {
		TaskId task = key(EU_RELEASE);
		done(this.packages.turn(EU_RELEASE, this.statement, this.tomorrow));
		CurrentUser second = named("eu.release.second", EU_RELEASE);
		assertThatRefusal(this.releases.turn(second, task, release().packageHash(), this.tomorrow))
			.isEqualTo("task-gone");
		assertThatRefusal(this.releases.turn(second, key(JP_RELEASE), release().packageHash(), this.tomorrow))
			.isEqualTo("task-gone");
		assertThat(release().state()).isEqualTo(State.PREPARED);
	}

	@Test
	void onePersonWhoHasChangedSidesTurnsNoSecondKey() {
		done(this.packages.turn(EU_RELEASE, this.statement, this.tomorrow));
		CurrentUser sameOne = named("eu.release", JP_RELEASE);
		TaskId task = key(JP_RELEASE);
		String hash = release().packageHash();
		try (Zone japan = Zone.of(Party.JP)) {
			assertThatRefusal(this.releases.turn(sameOne, task, hash, this.tomorrow)).isEqualTo("same-person");
		}
		assertThat(release().state()).isEqualTo(State.PREPARED);
	}

	@Test
	void theInstantMovesOnlyToALaterOneThanNow() {
		done(this.packages.turn(EU_RELEASE, this.statement, this.tomorrow));
		done(this.packages.turn(JP_RELEASE, this.statement, this.tomorrow));
		this.packages.settle();
		this.packages.waitUntil(this.tomorrow.minusMillis(1));
		done(this.releases.takeBack(JP_RELEASE.user(), this.statement.id()));
		this.packages.settle();
		assertThatRefusal(this.packages.turn(EU_RELEASE, this.statement, this.tomorrow.minus(DAY)))
			.isEqualTo("instant-too-early");
		assertThatRefusal(this.packages.turn(EU_RELEASE, this.statement, this.tomorrow)).isEqualTo("instant-too-early");
		done(this.packages.turn(EU_RELEASE, this.statement, this.tomorrow.plus(DAY)));
	}

	@Test
	void nobodyButTheReleaseOfficerTurnsAKey() {
		for (Officer head : new Officer[] { EU_COORDINATOR, JP_DIRECTOR }) {
			assertThat(this.packages.key(head, this.statement)).isEmpty();
			assertThatRefusal(this.releases.turn(head.user(), key(EU_RELEASE), release().packageHash(), this.tomorrow))
				.isEqualTo("task-gone");
			assertThatRefusal(this.releases.takeBack(head.user(), this.statement.id()))
				.isEqualTo("not-release-officer");
		}
	}

	@Test
	void whoTurnedTheOtherSidesKeyIsNotSaid() {
		done(this.packages.turn(EU_RELEASE, this.statement, this.tomorrow));
		assertThat(this.releases.keys(EU_RELEASE.user(), release())).extracting(Key::by).containsExactly("eu.release");
		assertThat(this.releases.keys(JP_RELEASE.user(), release())).extracting(Key::by).containsOnlyNulls();
	}

	@Test
	void aSideThatTakesItsKeyBackMakesBothStartAgain() {
		done(this.packages.turn(EU_RELEASE, this.statement, this.tomorrow));
		done(this.releases.takeBack(EU_RELEASE.user(), this.statement.id()));
		this.packages.settle();
		assertThat(this.releases.keys(EU_RELEASE.user(), release())).isEmpty();
		this.packages.arm(this.statement, this.tomorrow.plus(DAY));
		assertThat(release().instant()).isEqualTo(this.tomorrow.plus(DAY));
	}

	@Test
	void anArmedPackageIsDisarmedByEitherSideAndItsInstantPassesUnused() {
		this.packages.arm(this.statement, this.tomorrow);
		this.clock.set(this.tomorrow.minusMillis(1));
		done(this.releases.takeBack(JP_RELEASE.user(), this.statement.id()));
		this.packages.waitUntil(this.tomorrow);
		assertThat(release().state()).isEqualTo(State.PREPARED);
		assertThat(release().instant()).isNull();
		assertThat(this.open.find(release().id())).isEmpty();
		assertThat(this.packages.key(EU_RELEASE, this.statement)).isPresent();
		assertThat(this.packages.key(JP_RELEASE, this.statement)).isPresent();
	}

	@Test
	void atTheInstantItIsTooLateToTakeAKeyBack() {
		this.packages.arm(this.statement, this.tomorrow);
		this.clock.set(this.tomorrow);
		assertThatRefusal(this.releases.takeBack(JP_RELEASE.user(), this.statement.id())).isEqualTo("released-already");
		this.packages.settle();
		assertThatRefusal(this.releases.takeBack(EU_RELEASE.user(), this.statement.id())).isEqualTo("released-already");
	}

	@Test
	void aKeyThatIsNotTurnedIsNotTakenBack() {
		done(this.packages.turn(EU_RELEASE, this.statement, this.tomorrow));
		assertThatRefusal(this.releases.takeBack(JP_RELEASE.user(), this.statement.id())).isEqualTo("key-not-turned");
		assertThat(this.releases.keys(EU_RELEASE.user(), release())).hasSize(1);
	}

	private Release release() {
		return this.packages.release(this.statement);
	}

	private TaskId key(Officer officer) {
		return this.packages.key(officer, this.statement).orElseThrow();
	}

	private static CurrentUser named(String name, Officer officer) {
		CurrentUser user = officer.user();
		return new CurrentUser(name, user.party(), user.groups(), user.roles());
	}

}
