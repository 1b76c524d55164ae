package org.chapeau.app.negotiation.web;

import java.util.Map;
import java.util.UUID;

import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.Officer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_COORDINATOR;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * A form that is not right comes back with all that was typed, and opens nothing.
 */
@ChapeauTest
class NewDossierPageTests {

	@Autowired
	MockMvcTester mvc;

	@Test
	void aCompleteFormOpensTheDossier() {
		MvcTestResult opened = open(EU_DESK, Map.of());
		assertThat(opened).hasStatus3xxRedirection();
		String page = opened.getResponse().getRedirectedUrl();
		assertThat(this.mvc.get().uri(String.valueOf(page)).with(EU_DESK)).hasStatusOk()
			.bodyText()
			.contains("Typed title", "Summit");
	}

	@ParameterizedTest
	@ValueSource(strings = { "title.en", "title.ja", "event.en", "place.ja", "representative.EU.en",
			"representative.JP.ja" })
	void aMissingFieldIsNamedAndTheRestIsKept(String missing) {
		assertThat(open(EU_DESK, Map.of(missing, " "))).hasStatus(409)
			.bodyText()
			.contains("Write this in both languages.", "field-" + missing.replaceAll("\\.(en|ja)$", ""),
					missing.equals("title.ja") ? "Typed title" : "入力した表題", "value=\"2024-11-01\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "2024-02-30", "1 November 2024", "２０２４" })
	void aDateThatIsNoneIsNamedAndKept(String date) {
		assertThat(open(EU_DESK, Map.of("date", date))).hasStatus(409)
			.bodyText()
			.contains("Give the day of the event", "Typed title", "value=\"" + date + "\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "RESTREINT UE", "ＳＥＣＲＥＴ", "特定秘密" })
	void aClassifiedMarkingIsRefusedWithTheReasonAndWhatWasTypedIsKept(String marking) {
		String title = "Classified " + UUID.randomUUID();
		assertThat(open(EU_DESK, Map.of("marking", marking, "title.en", title))).hasStatus(409)
			.bodyText()
			.contains("Classified text needs an accredited system", "value=\"" + title + "\"",
					"value=\"" + marking + "\"");
		assertThat(this.mvc.get().uri("/dossiers").with(EU_DESK)).bodyText().doesNotContain(title);
	}

	@Test
	void theOtherSidesMarkingIsRefused() {
		assertThat(open(JP_DRAFTER, Map.of("marking", "LIMITE"))).hasStatus(409)
			.bodyText()
			.contains("is the other side’s own distribution marking");
	}

	@Test
	void aTitleThatIsTooLongIsRefused() {
		assertThat(open(EU_DESK, Map.of("title.en", "x".repeat(301)))).hasStatus(409)
			.bodyText()
			.contains("longer than 300 characters");
	}

	@Test
	void aPlaceThatJustFitsIsKept() {
		assertThat(open(EU_DESK, Map.of("place.en", "x".repeat(300)))).hasStatus3xxRedirection();
	}

	@Test
	void markupThatSomebodyTypesStaysText() {
		assertThat(open(EU_DESK, Map.of("title.en", "<script>alert(1)</script>", "date", ""))).bodyText()
			.contains("&lt;script&gt;")
			.doesNotContain("<script>alert");
	}

	@Test
	void whoHoldsNoPenOpensNothing() {
		assertThat(this.mvc.get().uri("/dossiers/new").with(EU_COORDINATOR)).hasStatus(404);
		assertThat(open(EU_COORDINATOR, Map.of())).hasStatus(409)
			.bodyText()
			.contains("Only the penholder may do this.");
	}

	private MvcTestResult open(Officer officer, Map<String, String> changed) {
		return this.mvc.post()
			.uri("/dossiers")
			.params(Forms.aDossierBut(changed))
			.with(officer)
			.with(csrf())
			.exchange();
	}

}
