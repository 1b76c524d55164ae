package org.chapeau.app.negotiation.web;

import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.fixtures.Statements;
import org.chapeau.app.negotiation.Drafting;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Outcomes.done;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Writing the zero draft: what is refused is named, and what was typed stays.
 */
@ChapeauTest
class DraftPagesTests {

	private static final String TEMPLATE = "/draft/templates/follow-up-next-meeting";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Statements statements;

	@Autowired
	Drafting drafting;

	@Test
	void aTemplateFilledInJoinsTheDraft() {
		Statement draft = this.statements.aStatement().inDraft();
		assertThat(post(draft, TEMPLATE, "event.en", "summit", "event.ja", "首脳会議", "place.en", "Brussels", "place.ja",
				"ブリュッセル", "date.en", "2025-06-30"))
			.hasStatus3xxRedirection();
		assertThat(draft.clause(1).en().clean()).contains("next summit in Brussels by 30 June 2025");
		assertThat(draft.clause(1).ja().clean()).contains("首脳会議を2025年6月30日までにブリュッセル");
	}

	@Test
	void aMissingParameterIsNamedAndTheRestIsKept() {
		Statement draft = this.statements.aStatement().inDraft();
		assertThat(post(draft, TEMPLATE, "event.en", "", "event.ja", "", "place.en", "Brussels", "place.ja", "ブリュッセル",
				"date.en", "2025-06-30"))
			.hasStatus(409)
			.bodyText()
			.contains("Fill this in.", "value=\"Brussels\"", "value=\"2025-06-30\"");
		assertThat(draft.text()).isEmpty();
	}

	@Test
	void aParameterInOneLanguageOnlyIsNamed() {
		Statement draft = this.statements.aStatement().inDraft();
		assertThat(post(draft, TEMPLATE, "event.en", "summit", "event.ja", "", "place.en", "Brussels", "place.ja",
				"ブリュッセル", "date.en", "2025-06-30"))
			.hasStatus(409)
			.bodyText()
			.contains("Fill this in in both languages.", "value=\"summit\"");
	}

	@Test
	void theOtherLanguageOfAKnownNameIsOffered() {
		Statement draft = this.statements.aStatement().inDraft();
		assertThat(post(draft, TEMPLATE, "event.en", "summit", "event.ja", "首脳会議", "place.en", "Brussels", "place.ja",
				"", "date.en", "令和7年6月30日"))
			.hasStatus(409)
			.bodyText()
			.contains("Fill this in in both languages.", "value=\"Brussels\"", "value=\"ブリュッセル\"");
		assertThat(draft.text()).isEmpty();
	}

	@Test
	void aMistypedParameterIsNamedAndKept() {
		Statement draft = this.statements.aStatement().inDraft();
		assertThat(post(draft, TEMPLATE, "event.en", "summit", "event.ja", "首脳会議", "place.en", "Brussels", "place.ja",
				"ブリュッセル", "date.en", "the end of June"))
			.hasStatus(409)
			.bodyText()
			.contains("not of the type asked for", "value=\"the end of June\"");
		assertThat(draft.text()).isEmpty();
	}

	@Test
	void aTemplateNobodyKnowsIsNotFound() {
		Statement draft = this.statements.aStatement().inDraft();
		assertThat(this.mvc.get().uri(task(draft) + "/draft/templates/no-such").with(EU_DESK)).hasStatus(404);
		assertThat(post(draft, "/draft/templates/no-such")).hasStatus(404);
	}

	@Test
	void aFreeClauseInOneLanguageComesBackAsTyped() {
		Statement draft = this.statements.aStatement().inDraft();
		assertThat(post(draft, "/draft/free", "part", "OPERATIVE", "en", "Typed words.", "ja", " ")).hasStatus(409)
			.bodyText()
			.contains("Write the clause in both languages.", "Typed words.");
		assertThat(draft.text()).isEmpty();
	}

	@Test
	void anEditOfAnOutdatedVersionComesBackAsTyped() {
		Statement draft = this.statements.aStatement().withClause("One.", "一。").inDraft();
		done(this.drafting.edit(EU_DESK.user(), draft.clause(1).id(), 1, "Two.", "二。"));
		assertThat(post(draft, "/draft/clauses/" + draft.clause(1).id(), "number", "1", "en", "Typed.", "ja", "入力。"))
			.hasStatus(409)
			.bodyText()
			.contains("The clause has changed since you opened it.", "Typed.", "入力。");
		assertThat(draft.clause(1).en().clean()).isEqualTo("Two.");
	}

	@Test
	void anEmptyDraftIsNotTransmittedAndThePageSaysWhy() {
		Statement draft = this.statements.aStatement().inDraft();
		MvcTestResult refused = post(draft, "/draft");
		assertThat(refused).hasStatus3xxRedirection();
		assertThat(refused).flash().containsKey("refusal");
	}

	private MvcTestResult post(Statement draft, String action, String... fields) {
		return this.mvc.post().uri(task(draft) + action).params(Forms.of(fields)).with(EU_DESK).with(csrf()).exchange();
	}

	private static String task(Statement draft) {
		return "/tasks/" + draft.task(EU_DESK, "userTask_draft");
	}

}
