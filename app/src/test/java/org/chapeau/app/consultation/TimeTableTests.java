package org.chapeau.app.consultation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapeau.app.consultation.TimeTable.Span;
import org.chapeau.workflows.Forms;
import org.chapeau.workflows.Models;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TimeTableTests {

	private static final Pattern ASKED = Pattern.compile("timeLimits\\.\\w+\\(\\w+, \\w+, '([^']+)'");

	private final TimeTable table = TimeTable.ofProgram();

	@Test
	void theUnitsHaveWhatTheirTimeLimitsAreNamedAfter() {
		assertThat(this.table.span(Forms.OPINION, TimeLimit.STANDARD)).isEqualTo(new Span(10, Duration.ZERO));
		assertThat(this.table.span(Forms.OPINION, TimeLimit.FAST_TRACK)).isEqualTo(new Span(0, Duration.ofHours(48)));
		assertThat(this.table.span(Forms.OPINION, TimeLimit.SUMMIT_NIGHT)).isEqualTo(new Span(0, Duration.ofHours(1)));
	}

	@Test
	void nothingElseTakesLongerThanTheUnitsDo() {
		assertThat(this.table.forms()).allSatisfy((form) -> {
			assertThat(this.table.span(form, TimeLimit.STANDARD).workingDays()).as(form).isBetween(1, 10);
			assertThat(this.table.span(form, TimeLimit.FAST_TRACK).time()).as(form)
				.isBetween(Duration.ofMinutes(1), Duration.ofHours(48));
			assertThat(this.table.span(form, TimeLimit.SUMMIT_NIGHT).time()).as(form)
				.isBetween(Duration.ofMinutes(1), Duration.ofHours(1));
		});
	}

	/**
	 * Those of the sample third party too: what is not in the table would stop a case.
	 */
	@Test
	void theTableHasWhatTheModelsAskForAndNothingElse() {
		Set<String> asked = models().flatMap((model) -> ASKED.matcher(model).results())
			.map((found) -> found.group(1))
			.collect(Collectors.toSet());
		asked.add(Forms.OPINION);
		assertThat(this.table.forms()).isEqualTo(asked);
	}

	private static Stream<String> models() {
		try (Stream<Path> third = Files.list(Path.of("src/test/resources/third-party/models/AU"))) {
			List<Path> files = third.filter((file) -> file.toString().endsWith(".bpmn")).toList();
			assertThat(files).isNotEmpty();
			return Stream.concat(Models.processes().stream().map((model) -> {
				try (var stream = model.open()) {
					return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			}), files.stream().map(TimeTableTests::read));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "sign 2d 4h", "sign 2d 4h 15m 5m", "sign 2 4h 15m", "sign 0d 4h 15m", "sign -2d 4h 15m",
			"sign 2d 4h 15s", "sign" })
	void aLineThatSaysSomethingElseIsRefused(String line) {
		assertThatIllegalArgumentException().isThrownBy(() -> TimeTable.of(List.of(line)));
	}

	@Test
	void workThatIsNotInTheTableHasNoTimeLimit() {
		assertThatIllegalArgumentException()
			.isThrownBy(
					() -> TimeTable.of(List.of("sign 2d 4h 15m # to be signed", "")).span("answer", TimeLimit.STANDARD))
			.withMessageContaining("answer");
	}

}
