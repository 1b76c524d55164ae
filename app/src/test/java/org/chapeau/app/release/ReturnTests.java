package org.chapeau.app.release;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.chapeau.app.approval.Approvals;
import org.chapeau.app.fixtures.MovableClock;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.PackageTest;
import org.chapeau.app.fixtures.Packages;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.negotiation.Agreements;
import org.chapeau.app.negotiation.Authentic;
import org.chapeau.app.negotiation.DossierState;
import org.chapeau.app.negotiation.Dossiers;
import org.chapeau.app.negotiation.Transmission;
import org.chapeau.app.negotiation.Transmissions;
import org.chapeau.app.process.TaskId;
import org.chapeau.app.release.Release.ReleasedFile;
import org.chapeau.app.release.Release.State;
import org.chapeau.text.Party;
import org.chapeau.workflows.NegotiateStatement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_COORDINATOR;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.EU_RELEASE;
import static org.chapeau.app.fixtures.Officer.JP_DIRECTOR;
import static org.chapeau.app.fixtures.Officer.JP_RELEASE;
import static org.chapeau.app.fixtures.Outcomes.assertThatRefusal;
import static org.chapeau.app.fixtures.Outcomes.done;

/**
 * A text that a release officer returns to the table is not released.
 */
@PackageTest
class ReturnTests {

	@Autowired
	Packages packages;

	@Autowired
	Releases releases;

	@Autowired
	PublicPackages open;

	@Autowired
	Dossiers dossiers;

	@Autowired
	Approvals approvals;

	@Autowired
	Agreements agreements;

	@Autowired
	Transmissions transmissions;

	@Autowired
	MovableClock clock;

	private Statement statement;

	private Release first;

	@BeforeEach
	void aPackageWaitsForItsKeys() {
		this.statement = this.packages.aPackage().inRelease();
		this.first = this.packages.release(this.statement);
	}

	@Test
	void thePackageIsCancelledAtOnceAndTheOtherSidesKeyIsVoid() {
		done(this.packages.turn(EU_RELEASE, this.statement, this.packages.in(Duration.ofHours(1))));
		returned();
		assertThat(this.packages.release(this.statement).state()).isEqualTo(State.CANCELLED);
		assertThat(this.releases.keys(EU_RELEASE.user(), this.first)).isEmpty();
		assertThat(this.packages.key(JP_RELEASE, this.statement)).as("before the engine goes on").isEmpty();
	}

	@Test
	void everyApprovalIsVoidAndTheTableIsOpenAgain() {
		String hash = this.statement.hash();
		assertThat(stands(Party.EU, hash)).isTrue();
		assertThat(stands(Party.JP, hash)).isTrue();
		returned();
		this.packages.settle();
		assertThat(stands(Party.EU, hash)).isFalse();
		assertThat(stands(Party.JP, hash)).isFalse();
		assertThat(this.dossiers.ofProcess(this.statement.id()).state()).isEqualTo(DossierState.NEGOTIATING);
		assertThat(this.statement.tasksOf(EU_DESK)).containsExactly(NegotiateStatement.USER_TASK_NEGOTIATE);
	}

	@Test
	void theOtherSideReadsTheReasonAndNotWhoReturnedIt() {
		returned();
		List<Transmission> read = this.transmissions.list(EU_DESK.user(), this.statement.id());
		assertThat(read).filteredOn((sent) -> sent.kind() == Transmission.Kind.RETURNED)
			.singleElement()
			.satisfies((sent) -> assertThat(sent.message()).isEqualTo("The minister's flight is late."))
			.satisfies((sent) -> assertThat(sent.from()).isEqualTo(Party.JP))
			.satisfies((sent) -> assertThat(sent.toString()).doesNotContain("jp.release"));
	}

	@Test
	void aTextIsNotReturnedWithoutAReason() {
		TaskId task = this.packages.key(JP_RELEASE, this.statement).orElseThrow();
		assertThatRefusal(this.releases.returnText(JP_RELEASE.user(), task, " ")).isEqualTo("reason-missing");
		assertThatRefusal(this.releases.returnText(JP_DIRECTOR.user(), task, "Too early.")).isEqualTo("task-gone");
		assertThat(this.packages.release(this.statement).state()).isEqualTo(State.PREPARED);
	}

	@Test
	void aTextThatComesBackIsReleasedAsAnotherPackageOfTheSameBytes() {
		returned();
		this.packages.settle();
		agreedAgain();
		Release second = this.packages.release(this.statement);
		assertThat(second.id()).isNotEqualTo(this.first.id());
		assertThat(second.files()).extracting(ReleasedFile::sha256)
			.containsExactlyElementsOf(this.first.files().stream().map(ReleasedFile::sha256).toList());
		Instant instant = this.packages.in(Duration.ofHours(1));
		this.packages.arm(this.statement, instant);
		this.packages.waitUntil(instant);
		assertThat(this.open.find(second.id())).isPresent();
		assertThat(this.open.find(this.first.id())).as("the package that was returned").isEmpty();
	}

	private void returned() {
		done(this.releases.returnText(JP_RELEASE.user(), this.packages.key(JP_RELEASE, this.statement).orElseThrow(),
				"The minister's flight is late."));
	}

	private void agreedAgain() {
		this.clock.elapse(Duration.ofHours(1));
		for (Officer head : List.of(EU_COORDINATOR, JP_DIRECTOR)) {
			done(this.agreements.closeRound(head.user(),
					this.statement.task(head, NegotiateStatement.USER_TASK_NEGOTIATE), this.statement.hash(),
					Authentic.BOTH));
		}
		this.packages.settle();
		this.packages.lock(this.statement);
		this.packages.approve(this.statement);
	}

	private boolean stands(Party party, String hash) {
		return this.approvals.stands(this.statement.id(), party, hash);
	}

}
