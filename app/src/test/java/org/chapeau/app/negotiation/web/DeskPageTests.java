package org.chapeau.app.negotiation.web;

import java.util.List;
import java.util.Locale;

import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.fixtures.Statements;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.History;
import org.chapeau.app.negotiation.Offer;
import org.chapeau.app.negotiation.Offers;
import org.chapeau.app.negotiation.Proposals;
import org.chapeau.app.process.TaskId;
import org.chapeau.text.Party;
import org.chapeau.workflows.NegotiateStatement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_COORDINATOR;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.EU_MARITIME;
import static org.chapeau.app.fixtures.Officer.JP_DIRECTOR;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;
import static org.chapeau.app.fixtures.Outcomes.done;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * The negotiating desk and what belongs to it: live brackets, offers, versions, the wall
 * of the room.
 */
@ChapeauTest
class DeskPageTests {

	private static final String JA = "我々は行動する。";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Statements statements;

	@Autowired
	Proposals proposals;

	@Autowired
	Offers offers;

	@Autowired
	History history;

	private Statement statement;

	private ClauseText clause;

	@BeforeEach
	void aTextIsOnTheTable() {
		this.statement = this.statements.aStatement()
			.withClause("We act at sea.", JA)
			.withClause("We meet.", "会合する。")
			.transmitted();
		this.clause = this.statement.clause(1);
	}

	@Test
	void whatIsTypedIsShownInBracketsBeforeItIsOnTheTable() {
		assertThat(post(JP_DRAFTER, "/preview", "en", "We act firmly at sea.", "ja", JA)).hasStatusOk()
			.bodyText()
			.contains("JP:", "firmly")
			.doesNotContain("<html");
		assertThat(this.statement.clause(1)).isEqualTo(this.clause);
	}

	@Test
	void whatCannotBePutOnTheTableIsSaidWhileOneTypes() {
		assertThat(post(JP_DRAFTER, "/preview", "en", "One.\n\nTwo.", "ja", JA)).bodyText()
			.contains("Put the empty lines at the same places in both languages.");
	}

	@Test
	void aWordingForAnEarlierVersionComesBackCarriedOver() {
		done(this.proposals.propose(EU_DESK.user(), this.clause.id(), 1, "We act at sea and in space.", JA));
		done(this.proposals.accept(JP_DRAFTER.user(), this.clause.id(), 2, Party.EU));
		assertThat(post(JP_DRAFTER, "/propose", "number", "1", "en", "We firmly act at sea.", "ja", JA)).hasStatus(409)
			.bodyText()
			.contains("We firmly act at sea and in space.", "We firmly act at sea.</p>",
					"What has changed since you opened it", "name=\"number\" value=\"3\"");
	}

	@Test
	void whoComesLateToABracketIsShownWhatTheOtherSideDid() {
		done(this.proposals.propose(EU_DESK.user(), this.clause.id(), 1, "We firmly act at sea.", JA));
		done(this.proposals.withdraw(EU_DESK.user(), this.clause.id(), 2));
		MvcTestResult late = post(JP_DRAFTER, "/take", "number", "2", "language", "EN", "path", "0", "reading", "0");
		assertThat(late).hasRedirectedUrl(this.statement.page(this.clause) + "?since=2").flash().containsKey("refusal");
		assertThat(get(JP_DRAFTER, this.statement.page(this.clause) + "?since=2")).bodyText()
			.contains("What has changed since you opened it", "proposal withdrawn");
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "-1", "0.0", "999999999999" })
	void aBracketThatMeansNothingIsNotTaken(String path) {
		assertThat(post(JP_DRAFTER, "/take", "number", "1", "language", "EN", "path", path, "reading", "0")).flash()
			.containsKey("refusal");
	}

	@Test
	void anOfferIsMadeOnThePageAndAcceptedOnTheOtherSidesPage() {
		post(EU_DESK, "/chairs-text", "number", "1", "en", "We will act at sea.", "ja", JA);
		Offer offer = this.offers.open(JP_DRAFTER.user(), this.statement.id()).get(0);
		assertThat(get(JP_DRAFTER, this.statement.page(this.clause))).bodyText()
			.contains("Chair’s text", "offered by EU", "Accept this offer");
		assertThat(this.mvc.post()
			.uri(this.statement.page() + "/offers/" + offer.id() + "/accept")
			.param("clause", this.clause.id().toString())
			.with(JP_DRAFTER)
			.with(csrf())).hasStatus3xxRedirection();
		assertThat(this.statement.clause(1).en().clean()).isEqualTo("We will act at sea.");
	}

	@Test
	void aNewClauseThatIsRefusedKeepsWhatWasTyped() {
		assertThat(this.mvc.post()
			.uri(this.statement.page() + "/new-clause")
			.params(Forms.of("after", this.clause.id().toString(), "part", "OPERATIVE", "depth", "0", "en",
					"Typed words.", "ja", ""))
			.with(EU_DESK)
			.with(csrf())).hasStatus(409).bodyText().contains("Typed words.", "Write the clause in both languages.");
	}

	@Test
	void aReviewerHasNoPageForANewClause() {
		assertThat(get(EU_DESK, this.statement.page() + "/new-clause")).hasStatusOk();
		assertThat(get(EU_MARITIME, this.statement.page() + "/new-clause")).hasStatus(404);
	}

	@Test
	void aReviewerIsOfferedNoOffer() {
		assertThat(get(EU_MARITIME, this.statement.page(this.clause))).bodyText()
			.doesNotContain("Offer it as chair’s text", "Propose to delete");
	}

	@Test
	void everyVersionCanBeReadAndComparedInBothLanguages() {
		done(this.proposals.propose(JP_DRAFTER.user(), this.clause.id(), 1, "We act firmly at sea.", JA));
		for (Locale locale : new Locale[] { Locale.ENGLISH, Locale.JAPANESE }) {
			assertThat(this.mvc.get().uri(this.statement.page() + "/versions").locale(locale).with(EU_DESK))
				.hasStatusOk();
		}
		assertThat(get(EU_DESK, this.statement.page() + "/versions/1")).bodyText()
			.contains("We act at sea.")
			.doesNotContain("firmly");
		assertThat(get(EU_DESK, this.statement.page() + "/compare?from=1&to=2")).bodyText()
			.contains("One clause differs.", "firmly");
		assertThat(get(EU_DESK, this.statement.page() + "/versions/9")).hasStatus(404);
		assertThat(get(EU_DESK, this.statement.page() + "/compare?from=1&to=9")).hasStatus(404);
	}

	@Test
	void theTaskOfTheRoundShowsWordByWordWhatHasChangedSinceOneLooked() {
		done(this.proposals.propose(JP_DRAFTER.user(), this.clause.id(), 1, "We act firmly at sea.", JA));
		this.statement.answered();
		TaskId task = this.statement.task(EU_DESK, NegotiateStatement.USER_TASK_NEGOTIATE);
		String page = "/tasks/" + task + "/negotiate";
		assertThat(get(EU_DESK, page)).bodyText().doesNotContain("since you last looked");
		done(this.proposals.accept(EU_DESK.user(), this.clause.id(), 2, Party.JP));
		assertThat(get(EU_DESK, page)).bodyText()
			.contains("Changed since you last looked", "changed since you last looked</span>")
			.containsPattern("<(ins|del)>")
			.doesNotContain("\\ ");
		assertThat(get(EU_COORDINATOR, page)).as("who looks for the first time").hasStatusOk();
		assertThat(seen(EU_DESK, task)).hasRedirectedUrl("/tasks/" + task);
		assertThat(get(EU_DESK, page)).bodyText().doesNotContain("since you last looked");
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "ja" })
	void whoAgreesAdReferendumSeesWhatHasChangedSinceTheyLooked(String language) {
		get(JP_DIRECTOR, this.statement.page());
		done(this.proposals.propose(JP_DRAFTER.user(), this.clause.id(), 1, "We act firmly at sea.", "我々は断固行動する。"));
		done(this.proposals.accept(EU_DESK.user(), this.clause.id(), 2, Party.JP));
		this.statement.cleared();
		TaskId task = this.statement.task(JP_DIRECTOR, NegotiateStatement.USER_TASK_AD_REFERENDUM);
		assertThat(this.mvc.get()
			.uri("/tasks/" + task + "/ad-referendum")
			.locale(Locale.forLanguageTag(language))
			.with(JP_DIRECTOR)).hasStatusOk()
			.bodyText()
			.containsPattern(language.equals("ja") ? "<ins>断固行動</ins>" : "<ins> ?firmly ?</ins>")
			.doesNotContain("??");
		seen(JP_DIRECTOR, task);
		assertThat(get(JP_DIRECTOR, "/tasks/" + task + "/ad-referendum")).bodyText()
			.doesNotContain("since you last looked")
			.contains("Changed since your side cleared the text in round 1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "ja" })
	void whoHasNeverLookedSeesAdReferendumWhatHasChangedForTheirSide(String language) {
		done(this.proposals.propose(JP_DRAFTER.user(), this.clause.id(), 1, "We act firmly at sea.", "我々は断固行動する。"));
		done(this.proposals.accept(EU_DESK.user(), this.clause.id(), 2, Party.JP));
		this.statement.cleared();
		TaskId task = this.statement.task(JP_DIRECTOR, NegotiateStatement.USER_TASK_AD_REFERENDUM);
		for (String look : List.of("first", "second")) {
			assertThat(this.mvc.get()
				.uri("/tasks/" + task + "/ad-referendum")
				.locale(Locale.forLanguageTag(language))
				.with(JP_DIRECTOR)).as(look)
				.bodyText()
				.contains("<ins>",
						language.equals("ja") ? "自らの側が第1回で了承してからの変更点"
								: "Changed since your side cleared the text in round 1")
				.doesNotContain("??");
		}
	}

	@Test
	void theListOfOpenBracketsNumbersAsTheLanguageOfThePageDoes() {
		done(this.proposals.propose(JP_DRAFTER.user(), this.clause.id(), 1, "We act firmly at sea.", JA));
		String link = "#c-" + this.clause.id() + "\" hx-boost=\"false\"><span>";
		assertThat(get(EU_DESK, this.statement.page())).bodyText().contains(link + "1.</span>");
		assertThat(this.mvc.get().uri(this.statement.page()).locale(Locale.JAPANESE).with(EU_DESK)).bodyText()
			.contains(link + "1</span>");
	}

	@Test
	void theWallNamesNobody() {
		assertThat(get(EU_DESK, this.statement.page() + "/wall")).hasStatusOk()
			.bodyText()
			.contains("We act at sea.", JA)
			.doesNotContain("eu.desk", "EU only", "LIMITE");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/versions", "/versions/1", "/compare?from=1&to=1", "/wall", "/new-clause" })
	void aDraftHasNoneOfThesePagesForTheOtherSide(String page) {
		Statement draft = this.statements.aStatement().withClause("We act.", JA).inDraft();
		assertThat(get(JP_DRAFTER, draft.page() + page)).hasStatus(404);
	}

	private MvcTestResult seen(Officer officer, TaskId task) {
		return this.mvc.post()
			.uri(this.statement.page() + "/looked")
			.params(Forms.of("version", "" + this.history.versions(officer.user(), this.statement.id()).get(0).number(),
					"task", task.toString()))
			.with(officer)
			.with(csrf())
			.exchange();
	}

	private MvcTestResult get(Officer officer, String uri) {
		return this.mvc.get().uri(uri).with(officer).exchange();
	}

	private MvcTestResult post(Officer officer, String action, String... form) {
		return this.mvc.post()
			.uri(this.statement.page(this.clause) + action)
			.params(Forms.of(form))
			.with(officer)
			.with(csrf())
			.exchange();
	}

}
