package org.chapeau.app.negotiation.web;

import java.util.List;
import java.util.Locale;

import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.fixtures.Statements;
import org.chapeau.app.negotiation.Reserves;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_COORDINATOR;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.EU_MARITIME;
import static org.chapeau.app.fixtures.Officer.JP_DIRECTOR;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Reserves on the pages: entered, lifted, and what of them each side is shown.
 */
@ChapeauTest
class ReservePagesTests {

	private static final String FRANCE = "EU/ms-fr";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Statements statements;

	@Autowired
	Reserves reserves;

	@Test
	void aReserveEnteredOnAClauseStandsBesideItForBothSides() {
		Statement statement = this.statements.aStatement().transmitted();
		String clause = statement.page(statement.clause(1));
		assertThat(enter(EU_DESK, statement, "", "SCRUTINY", "secret-of-the-desk", "2199-01-02"))
			.hasRedirectedUrl(clause);
		assertThat(get(clause, EU_DESK)).bodyText()
			.contains("scrutiny reserve", "to be lifted by 2 January 2199", "secret-of-the-desk", "Lift the reserve");
		assertThat(get(clause, JP_DRAFTER)).bodyText()
			.contains("scrutiny reserve", "to be lifted by 2 January 2199")
			.doesNotContain("secret-of-the-desk", "eu.desk", "Lift the reserve");
	}

	@Test
	void noPageOfTheOtherSideShowsAnythingOfAMemberStatesReserve() {
		Statement statement = this.statements.aStatement().transmitted();
		enter(EU_DESK, statement, FRANCE, "PARLIAMENTARY", "assemblee-secret", "2199-01-02");
		for (String page : List.of(statement.page(statement.clause(1)), statement.page() + "/agreement",
				statement.page() + "/agreement?blocks=us", statement.page() + "/record", statement.page())) {
			assertThat(get(page, JP_DIRECTOR)).as(page)
				.hasStatusOk()
				.bodyText()
				.doesNotContain("parliamentary", "assemblee-secret", "France", "ms-fr", "Member State", "2199",
						"live reserve");
		}
		assertThat(get(statement.page() + "/agreement", EU_COORDINATOR)).bodyText()
			.contains("Delegation of France", "assemblee-secret", "1 live reserve of a Member State", "EU only");
	}

	@Test
	void aFormThatIsNotRightComesBackWithWhatWasTyped() {
		Statement statement = this.statements.aStatement().transmitted();
		assertThat(enter(EU_DESK, statement, FRANCE, "LINGUISTIC", "Typed <b>reason</b>", "tomorrow")).hasStatus(409)
			.bodyText()
			.contains("Give the day such as", "Typed &lt;b&gt;reason&lt;/b&gt;", "value=\"tomorrow\"",
					"value=\"EU/ms-fr\" selected=\"selected\"", "value=\"LINGUISTIC\" checked=\"checked\"");
		assertThat(this.reserves.of(EU_DESK.user(), statement.id())).isEmpty();
	}

	@Test
	void aReserveIsLiftedOnThePage() {
		Statement statement = this.statements.aStatement().transmitted();
		enter(JP_DRAFTER, statement, "", "SUBSTANTIVE", "Because.", "");
		String id = this.reserves.of(JP_DRAFTER.user(), statement.id()).get(0).id().toString();
		assertThat(lift(JP_DIRECTOR, statement, id)).hasRedirectedUrl(statement.page() + "/agreement");
		assertThat(lift(JP_DIRECTOR, statement, id)).flash().containsKey("refusal");
		assertThat(get(statement.page() + "/agreement", EU_DESK)).bodyText()
			.contains("substantive reserve", "lifted ")
			.doesNotContain("live reserve<", "jp.director", "jp.drafter");
		assertThat(get(statement.page() + "/record", EU_DESK)).bodyText().contains("lifted its reserve");
	}

	@Test
	void theFormIsForThoseWhoMayEnterOneAlone() {
		Statement statement = this.statements.aStatement().transmitted();
		assertThat(get(statement.page() + "/reserves/new", EU_MARITIME)).hasStatus(404);
		assertThat(get(statement.page() + "/reserves/new", JP_DRAFTER)).hasStatusOk()
			.bodyText()
			.doesNotContain("Member State", "Delegation");
		assertThat(get(statement.page() + "/reserves/new", EU_DESK)).bodyText().contains("Delegation of Austria");
	}

	@Test
	void thePagesSpeakJapanese() {
		Statement statement = this.statements.aStatement().transmitted();
		enter(EU_DESK, statement, FRANCE, "SCRUTINY", "Because.", "");
		String clause = "?clause=" + statement.clause(1).id();
		for (String page : List.of("/agreement", "/reserves/new" + clause)) {
			assertThat(this.mvc.get().uri(statement.page() + page).locale(Locale.JAPANESE).with(EU_DESK)).as(page)
				.hasStatusOk()
				.bodyText()
				.contains("留保")
				.doesNotContain("??", "Reserve", "reserve on");
		}
	}

	@Test
	void aHeadOfDelegationReadsWhyTheTextIsNotClean() {
		Statement statement = this.statements.aStatement().transmitted().cleared();
		enter(EU_DESK, statement, "", "SCRUTINY", "Because.", "");
		String task = "/tasks/" + statement.task(JP_DIRECTOR, "userTask_adReferendum") + "/ad-referendum";
		assertThat(this.mvc.post()
			.uri(task)
			.param("hash", statement.hash())
			.param("authentic", "BOTH")
			.with(JP_DIRECTOR)
			.with(csrf())).hasRedirectedUrl(task).flash().containsKey("refusal");
	}

	private MvcTestResult get(String page, Officer officer) {
		return this.mvc.get().uri(page).with(officer).exchange();
	}

	private MvcTestResult enter(Officer officer, Statement statement, String memberState, String kind, String reason,
			String liftBy) {
		return this.mvc.post()
			.uri(statement.page() + "/reserves")
			.params(Forms.of("clause", statement.clause(1).id().toString(), "memberState", memberState, "kind", kind,
					"reason", reason, "liftBy", liftBy))
			.with(officer)
			.with(csrf())
			.exchange();
	}

	private MvcTestResult lift(Officer officer, Statement statement, String reserve) {
		return this.mvc.post()
			.uri(statement.page() + "/reserves/" + reserve + "/lift")
			.with(officer)
			.with(csrf())
			.exchange();
	}

}
