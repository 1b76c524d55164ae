package org.chapeau.app.audit;

import java.time.Duration;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.chapeau.app.fixtures.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An operator learns that the clock of the database has gone back behind the record, and
 * the log is not filled with it.
 */
@ExtendWith(OutputCaptureExtension.class)
class HeldTimeTests {

	private static final String WARNING = "behind the record by PT1M30S";

	private final MovableClock clock = new MovableClock();

	private final SimpleMeterRegistry figures = new SimpleMeterRegistry();

	private final HeldTime time = new HeldTime(this.clock);

	@BeforeEach
	void count() {
		this.time.bindTo(this.figures);
	}

	@Test
	void aClockThatGoesOnIsNothingToTell(CapturedOutput log) {
		this.time.note(Duration.ZERO);
		assertThat(log).doesNotContain("clock of the database");
		assertThat(held()).isZero();
	}

	@Test
	void anOperatorIsWarnedOnceAMinuteAndEveryTimeIsCounted(CapturedOutput log) {
		behind();
		this.clock.elapse(Duration.ofSeconds(59));
		behind();
		assertThat(log.getAll()).containsOnlyOnce(WARNING);
		this.clock.elapse(Duration.ofSeconds(1));
		behind();
		behind();
		assertThat(log.getAll().split(WARNING, -1)).as("what stands around two warnings").hasSize(3);
		assertThat(held()).isEqualTo(4);
	}

	@Test
	void aClockThatIsPutBackAnHourIsNotSilentForAnHour(CapturedOutput log) {
		behind();
		this.clock.elapse(Duration.ofHours(-1));
		behind();
		assertThat(log.getAll().split(WARNING, -1)).as("what stands around two warnings").hasSize(3);
	}

	private void behind() {
		this.time.note(Duration.ofSeconds(90));
	}

	private double held() {
		return this.figures.get("chapeau.record.held").functionCounter().count();
	}

}
