package org.chapeau.app.negotiation.web;

import java.util.List;
import java.util.UUID;

import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.fixtures.Statements;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * No address leads anybody of the other side to a draft that has not been transmitted;
 * the answer is the same as for a dossier that does not exist.
 */
@ChapeauTest
class ZeroDraftPagesTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Statements statements;

	@ParameterizedTest
	@EnumSource(names = { "JP_DRAFTER", "JP_DIRECTOR", "JP_CYBER", "JP_AUDITOR" })
	void noPageOfADraftExistsForTheOtherSide(Officer other) {
		Statement draft = draft();
		for (String page : List.of(draft.page(), draft.page() + "/process", draft.page() + "/record",
				draft.page(draft.clause(1)))) {
			assertThat(this.mvc.get().uri(page).with(other)).as(page).hasStatus(404);
			assertThat(this.mvc.get().uri(page).with(EU_DESK)).as(page).hasStatusOk();
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "JP_DRAFTER", "JP_DIRECTOR", "JP_CYBER", "JP_AUDITOR" })
	void noListNamesADraftToTheOtherSide(Officer other) {
		String title = "Canary " + UUID.randomUUID();
		Statement draft = this.statements.aStatement().titled(title).withClause("One.", "一。").inDraft();
		for (String list : List.of("/tasks?dossier=" + draft.id(), "/dossiers")) {
			assertThat(this.mvc.get().uri(list).with(EU_DESK)).bodyText().contains(title);
			assertThat(this.mvc.get().uri(list).with(other)).hasStatusOk().bodyText().doesNotContain(title);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "JP_DRAFTER", "JP_DIRECTOR" })
	void theTaskOfADraftDoesNotExistForTheOtherSide(Officer other) {
		Statement draft = draft();
		String task = "/tasks/" + draft.task(EU_DESK, "userTask_draft");
		assertThat(this.mvc.get().uri(task).with(other)).hasRedirectedUrl("/tasks");
		assertThat(this.mvc.get().uri(task + "/draft").with(other)).hasRedirectedUrl(task);
		assertThat(this.mvc.get().uri(task + "/draft/free").with(other)).hasRedirectedUrl(task);
		assertThat(this.mvc.get().uri(task + "/draft/templates").with(other)).hasRedirectedUrl(task);
		assertThat(this.mvc.get().uri(task + "/draft/clauses/" + draft.clause(1).id()).with(other)).hasStatus(404);
	}

	@ParameterizedTest
	@EnumSource(names = { "JP_DRAFTER", "JP_DIRECTOR" })
	void noFormOfADraftWorksForTheOtherSide(Officer other) {
		Statement draft = draft();
		String clause = draft.page(draft.clause(1));
		String before = draft.hash();
		for (String action : List.of("/propose", "/accept", "/withdraw", "/agree")) {
			this.mvc.post()
				.uri(clause + action)
				.params(Forms.of("number", "1", "en", "x", "ja", "x", "proposer", "EU", "hash", draft.clause(1).hash()))
				.with(other)
				.with(csrf())
				.exchange();
		}
		String task = "/tasks/" + draft.task(EU_DESK, "userTask_draft");
		assertThat(this.mvc.post().uri(task + "/draft").with(other).with(csrf())).hasStatus3xxRedirection();
		assertThat(this.mvc.post().uri(task + "/claim").with(other).with(csrf())).hasStatus3xxRedirection();
		assertThat(draft.hash()).isEqualTo(before);
		assertThat(draft.tasksOf(EU_DESK)).containsExactly("userTask_draft");
	}

	private Statement draft() {
		return this.statements.aStatement().withClause("A wish.", "願い。").inDraft();
	}

}
