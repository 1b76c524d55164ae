package org.chapeau.app.approval;

import java.time.Duration;
import java.time.Instant;

import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.text.Party;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class SilenceProcedureTest {

	private static final Instant OPENED = Instant.parse("2024-10-20T08:00:00Z");

	private static final Instant DEADLINE = OPENED.plus(Duration.ofHours(72));

	private static final Instant LAST_MOMENT = DEADLINE.minusMillis(1);

	private final SilenceProcedure open = SilenceProcedure.open(
			Approval.start(DossierId.random(), Party.EU, "hash", OPENED), 1, "ordinary", "eu.coordinator", OPENED,
			DEADLINE);

	@Test
	void anObjectionInTheLastMillisecondBreaksTheSilence() {
		assertThat(this.open.acceptsAt(LAST_MOMENT)).isTrue();
		assertThat(this.open.brokenAt(LAST_MOMENT).state()).isEqualTo(SilenceProcedure.State.BROKEN);
	}

	@Test
	void anObjectionAtTheDeadlineIsTooLate() {
		assertThat(this.open.acceptsAt(DEADLINE)).isFalse();
		assertThat(this.open.missedAt(DEADLINE)).isTrue();
		assertThatIllegalStateException().isThrownBy(() -> this.open.brokenAt(DEADLINE));
	}

	@Test
	void noProcedureIsAdoptedBeforeItsDeadline() {
		assertThatIllegalStateException().isThrownBy(() -> this.open.adoptedAt(LAST_MOMENT));
		assertThat(this.open.adoptedAt(DEADLINE).state()).isEqualTo(SilenceProcedure.State.ADOPTED);
	}

	@Test
	void aBrokenProcedureIsNotAdopted() {
		SilenceProcedure broken = this.open.brokenAt(LAST_MOMENT);

		assertThatIllegalStateException().isThrownBy(() -> broken.adoptedAt(DEADLINE));
	}

	@Test
	void anExtensionMovesTheDeadlineAndKeepsTheFirst() {
		Instant later = DEADLINE.plus(Duration.ofHours(24));

		assertThat(this.open.extendedTo(later, LAST_MOMENT)).isInstanceOfSatisfying(Outcome.Done.class,
				(done) -> assertThat(done.result()).extracting("deadline", "firstDeadline")
					.containsExactly(later, DEADLINE));
	}

	@Test
	void anExtensionToAnEarlierTimeIsRefused() {
		assertThat(this.open.extendedTo(DEADLINE, OPENED).refusal()).get()
			.extracting("key")
			.isEqualTo("extension-not-later");
	}

	@Test
	void anExtensionAtTheDeadlineIsRefused() {
		assertThat(this.open.extendedTo(DEADLINE.plusSeconds(60), DEADLINE).refusal()).get()
			.extracting("key")
			.isEqualTo("silence-over");
	}

}
