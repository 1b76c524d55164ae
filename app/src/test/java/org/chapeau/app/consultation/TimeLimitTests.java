package org.chapeau.app.consultation;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;

import org.chapeau.app.calendar.Calendars;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.text.Party;
import org.chapeau.workflows.ConsultEu;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.chapeau.app.consultation.Browsing.get;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

@ConsultationTest
class TimeLimitTests {

	@Autowired
	Negotiation negotiation;

	@Autowired
	Preparation preparation;

	@Autowired
	Consultations consultations;

	@Autowired
	Calendars calendars;

	@Autowired
	MockMvc browser;

	@ParameterizedTest(name = "{0}, {1}, asked {2}: reminder {3}, deadline {4}")
	@CsvSource({
			// Ten working days over the Brussels end of the year, which is closed from 24
			// December to 2 January.
			"EU, STANDARD, 2024-12-19T14:00:00Z, 2025-01-09T08:00:00Z, 2025-01-14T17:00:00Z",
			// Golden Week: 29 April, 3 to 6 May.
			"JP, STANDARD, 2024-04-26T01:00:00Z, 2024-05-10T00:00:00Z, 2024-05-15T09:00:00Z",
			"EU, FAST_TRACK, 2024-10-25T12:00:00Z, 2024-10-26T20:00:00Z, 2024-10-27T12:00:00Z",
			"JP, SUMMIT_NIGHT, 2024-10-31T15:00:00Z, 2024-10-31T15:40:00Z, 2024-10-31T16:00:00Z" })
	void theTimeRunsOnTheSidesOwnCalendar(String party, TimeLimit limit, Instant asked, Instant reminder,
			Instant deadline) {
		Deadlines deadlines = new Deadlines(this.calendars, Clock.fixed(asked, ZoneOffset.UTC));
		assertThat(deadlines.fromNow(new Party(party), limit)).isEqualTo(new Consultation.Window(reminder, deadline));
		assertThat(deadlines.ifAskedNow(new Party(party))).containsEntry(limit, deadline);
	}

	@Test
	void theChosenLimitSetsTheDeadlineOfTheTask() {
		DossierId dossier = this.negotiation.transmitted(Negotiation.cyber());
		Negotiation.result(this.preparation.prepare(Officials.EU_COORDINATOR,
				this.negotiation.task(Officials.EU_COORDINATOR, dossier, ConsultEu.USER_TASK_PREPARE_CONSULTATION),
				new ConsultationPlan(Set.of("EU/cyber"), Map.of(), false, "", TimeLimit.SUMMIT_NIGHT)));
		Consultation asked = this.consultations.current(Officials.EU_COORDINATOR, dossier).orElseThrow();
		assertThat(asked.limit()).isEqualTo(TimeLimit.SUMMIT_NIGHT);
		assertThat(asked.window()).isNotNull();
		assertThat(this.negotiation.due(Officials.EU_CYBER, dossier, ConsultEu.USER_TASK_GIVE_OPINION))
			.isCloseTo(asked.window().deadline(), within(1, ChronoUnit.SECONDS))
			.isBefore(Instant.now().plusSeconds(3601));
	}

	@Test
	void theDeadlinesAreShownOnBothClocksBeforeOneIsChosen() throws Exception {
		DossierId dossier = this.negotiation.transmitted(Negotiation.cyber());
		this.browser
			.perform(get(Officials.EU_COORDINATOR,
					"/tasks/" + this.negotiation.task(Officials.EU_COORDINATOR, dossier,
							ConsultEu.USER_TASK_PREPARE_CONSULTATION) + "/prepare-consultation"))
			.andExpect(content().string(containsString("value=\"SUMMIT_NIGHT\"")))
			.andExpect(content().string(containsString("18:00 Brussels")))
			.andExpect(content().string(containsString("Tokyo")));
	}

}
