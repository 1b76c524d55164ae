package org.chapeau.workflows.process;

import java.time.Duration;
import java.util.Map;

import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.chapeau.workflows.Delegates;
import org.chapeau.workflows.Messages;
import org.chapeau.workflows.NegotiateStatement;
import org.chapeau.workflows.ReleasePackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReleasePackageTest {

	@RegisterExtension
	final Dossier dossier = new Dossier();

	@Test
	void aReleaseOfficerOfEachSideTurnsAKey() {
		new Approvals(this.dossier).both();

		assertThat(this.dossier.tasks()).containsExactly("userTask_turnKey@EU/release-officer",
				"userTask_turnKey@JP/release-officer");
	}

	@Test
	void oneKeyArmsNothing() {
		new Approvals(this.dossier).both();

		turnKey("JP");

		assertThat(this.dossier.app.calls).doesNotContain(Delegates.ARM_RELEASE);
	}

	@Test
	void thePackageIsPublishedAtTheInstantAndNotBefore() {
		arm();

		this.dossier.elapse(TestApp.RELEASE_AFTER.minusMillis(1));
		assertThat(this.dossier.app.calls).doesNotContain(Delegates.PUBLISH);

		this.dossier.elapse(Duration.ofMillis(1));
		assertThat(this.dossier.app.calls).containsOnlyOnce(Delegates.PUBLISH);
	}

	@Test
	void thePublicationEndsTheNegotiation() {
		arm();

		this.dossier.elapse(TestApp.RELEASE_AFTER);

		assertThat(this.dossier.ends(ReleasePackage.KEY)).containsExactly(ReleasePackage.END_RELEASED);
		assertThat(this.dossier.ends(NegotiateStatement.KEY)).containsExactly(NegotiateStatement.END_RELEASED);
		assertThat(this.dossier.running()).isZero();
	}

	@Test
	void aKeyTakenBackWhileTheOtherIsAwaitedResetsBoth() {
		new Approvals(this.dossier).both();
		turnKey("EU");

		this.dossier.tellShared(Messages.KEY_TAKEN_BACK);

		assertThat(this.dossier.app.calls).contains(Delegates.DISARM_RELEASE);
		assertThat(this.dossier.open(ReleasePackage.USER_TASK_TURN_KEY)).hasSize(2);
	}

	@Test
	void aKeyTakenBackBeforeTheInstantResetsBothAndStopsTheClock() {
		arm();

		this.dossier.tellShared(Messages.KEY_TAKEN_BACK);
		this.dossier.elapse(TestApp.RELEASE_AFTER);

		assertThat(this.dossier.app.calls).contains(Delegates.DISARM_RELEASE).doesNotContain(Delegates.PUBLISH);
		assertThat(this.dossier.open(ReleasePackage.USER_TASK_TURN_KEY)).hasSize(2);
	}

	@Test
	void keysTurnedAnewArmTheReleaseAnew() {
		arm();
		this.dossier.tellShared(Messages.KEY_TAKEN_BACK);

		this.dossier.completeAll(ReleasePackage.USER_TASK_TURN_KEY);
		this.dossier.elapse(TestApp.RELEASE_AFTER);

		assertThat(this.dossier.app.calls).containsOnlyOnce(Delegates.PUBLISH);
	}

	@Test
	void aKeyCannotBeTakenBackAfterThePublication() {
		arm();
		this.dossier.elapse(TestApp.RELEASE_AFTER);

		assertThatThrownBy(() -> this.dossier.tellShared(Messages.KEY_TAKEN_BACK))
			.isInstanceOf(MismatchingMessageCorrelationException.class);
	}

	@Test
	void anArmedReleaseIsCancelledWithTheReturnOfTheText() {
		arm();

		this.dossier.tellShared(Messages.RELEASE_RETURNED);
		this.dossier.settle();
		this.dossier.elapse(TestApp.RELEASE_AFTER);

		assertThat(this.dossier.ends(ReleasePackage.KEY)).containsExactly(ReleasePackage.END_CANCELLED);
		assertThat(this.dossier.app.calls).doesNotContain(Delegates.PUBLISH);
	}

	@Test
	void aTextReturnedJustBeforeTheInstantIsNotPublished() {
		arm();
		this.dossier.tellShared(Messages.RELEASE_RETURNED);

		assertThatThrownBy(() -> this.dossier.fire(ReleasePackage.TIMER_RELEASE_INSTANT, TestApp.RELEASE_AFTER))
			.hasMessageContaining(Messages.PACKAGE_RELEASED);

		this.dossier.fire(NegotiateStatement.SERVICE_TASK_VOID_APPROVALS);
		assertThat(this.dossier.ends(ReleasePackage.KEY)).containsExactly(ReleasePackage.END_CANCELLED);
	}

	@Test
	void aPublicationThatFailsLeavesTheReleaseArmed() {
		arm();
		this.dossier.app.publishFails = true;

		assertThatThrownBy(() -> this.dossier.elapse(TestApp.RELEASE_AFTER)).hasMessageContaining("cannot publish");

		assertThat(this.dossier.at(ReleasePackage.KEY)).containsExactly(ReleasePackage.GATEWAY_ARMED);
		assertThat(this.dossier.at(NegotiateStatement.KEY))
			.containsExactly(NegotiateStatement.RECEIVE_TASK_AWAIT_RELEASE);
	}

	private void arm() {
		new Approvals(this.dossier).both();
		turnKey("EU");
		turnKey("JP");
	}

	private void turnKey(String party) {
		this.dossier.complete(ReleasePackage.USER_TASK_TURN_KEY, party + "/release-officer", Map.of());
	}

}
