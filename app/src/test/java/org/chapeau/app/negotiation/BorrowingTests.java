package org.chapeau.app.negotiation;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.chapeau.app.clausebank.BankDecisions;
import org.chapeau.app.clausebank.BankProposals;
import org.chapeau.app.clausebank.BankVersion;
import org.chapeau.app.clausebank.ClauseBank;
import org.chapeau.app.clausebank.ClauseDraft;
import org.chapeau.app.clausebank.ClauseUses;
import org.chapeau.app.clausebank.Proposing;
import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.fixtures.Statements;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.negotiation.OriginView.News;
import org.chapeau.catalogue.Bilingual;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_AUDITOR;
import static org.chapeau.app.fixtures.Officer.EU_COORDINATOR;
import static org.chapeau.app.fixtures.Officer.EU_DELEGATE;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.EU_LEGAL;
import static org.chapeau.app.fixtures.Officer.EU_SIGNATORY;
import static org.chapeau.app.fixtures.Officer.JP_DIRECTOR;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;
import static org.chapeau.app.fixtures.Outcomes.assertThatRefusal;
import static org.chapeau.app.fixtures.Outcomes.done;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Clauses taken from the bank: the side that took one remembers which version it was and
 * what it filled in, and is told when the bank says something else. The other side learns
 * of none of it.
 */
@ChapeauTest
class BorrowingTests {

	private static final Map<String, Bilingual> EVENT = Map.of("event", new Bilingual("the launch", "発射"));

	@Autowired
	MockMvcTester mvc;

	@Autowired
	ClauseBank bank;

	@Autowired
	BankProposals proposals;

	@Autowired
	BankDecisions decisions;

	@Autowired
	Borrowing borrowing;

	@Autowired
	Drafting drafting;

	@Autowired
	Origins origins;

	@Autowired
	List<ClauseUses> uses;

	@Autowired
	Statements statements;

	@Test
	void aClauseOfTheDraftKnowsTheVersionItCameFromAndWhatWasFilledIn() {
		BankVersion version = inUse(null, true, "the grey whale");
		Statement draft = this.statements.aStatement().inDraft();
		ClauseId clause = take(draft, version);
		assertThat(draft.clause(1)).extracting((text) -> text.en().clean(), ClauseText::templateId)
			.containsExactly("The EU and Japan expressed deep concern over the grey whale and the launch.",
					version.clause().name());
		OriginView origin = this.origins.of(EU_COORDINATOR.user(), draft.id(), clause).orElseThrow();
		assertThat(origin.taken().id()).isEqualTo(version.id());
		assertThat(origin.origin().values()).isEqualTo(EVENT);
		assertThat(origin.news()).isEqualTo(News.SAME);
		assertThat(this.uses.get(0).of(EU_COORDINATOR.user(), List.of(version.id()))).hasSize(1);
		assertThat(body(EU_DESK, "/clauses/" + version.clause().address()))
			.contains(draft.page() + "/clauses/" + clause);
	}

	@Test
	void whatWasFilledInIsOfferedAgainForTheNextClause() {
		BankVersion first = inUse(null, true, "the white whale");
		BankVersion second = inUse(null, true, "the blue whale");
		Statement draft = this.statements.aStatement().inDraft();
		take(draft, first);
		String task = "/tasks/" + draft.task(EU_DESK, "userTask_draft") + "/draft";
		assertThat(body(EU_DESK, task + "/templates/" + second.clause().address())).contains("value=\"the launch\"",
				"value=\"発射\"");
		assertThat(body(EU_DESK, task)).contains("From the bank:", first.clause().name());
	}

	@Test
	void placeAndDayOfTheDossierAreOffered() {
		Statement draft = this.statements.aStatement().inDraft();
		String task = "/tasks/" + draft.task(EU_DESK, "userTask_draft") + "/draft/templates/";
		assertThat(body(EU_DESK, task + "follow-up-next-meeting")).containsPattern("value=\"20\\d\\d-\\d\\d-\\d\\d\"");
	}

	@Test
	void theSideThatTookAClauseIsToldWhenTheBankChangesAndTheOtherIsNot() {
		BankVersion version = inUse(null, false, "the small wave");
		Statement draft = this.statements.aStatement().inDraft();
		ClauseId clause = take(draft, version);
		done(this.drafting.complete(EU_DESK.user(), draft.task(EU_DESK, "userTask_draft")));
		draft.goOn();
		Statement table = draft.answered();
		// That somebody has opened the page for the first time, the page itself says.
		List.of(EU_DESK, JP_DRAFTER).forEach((officer) -> body(officer, table.page()));
		String japanBefore = body(JP_DRAFTER, table.page()) + body(JP_DRAFTER, clausePage(table, clause));
		inUse(version, false, "the great wave");
		OriginView origin = this.origins.of(EU_DESK.user(), table.id(), clause).orElseThrow();
		assertThat(origin.news()).isEqualTo(News.CHANGED);
		assertThat(body(EU_DESK, table.page())).contains("changed in the bank since");
		assertThat(body(EU_DESK, clausePage(table, clause))).contains("changed in the bank since",
				"Take other wording from the bank");
		assertThat(body(EU_DESK, clausePage(table, clause) + "/bank/since")).contains("great", "the launch",
				"Take the new wording");
		assertThat(body(JP_DRAFTER, table.page()) + body(JP_DRAFTER, clausePage(table, clause))).isEqualTo(japanBefore);
		assertThat(this.origins.of(JP_DRAFTER.user(), table.id())).isEmpty();
		assertThat(get(JP_DRAFTER, clausePage(table, clause) + "/bank/since")).hasStatus(404);
		assertThat(get(JP_DRAFTER, clausePage(table, clause) + "/bank/" + version.clause().address())).hasStatus(404);
		assertThat(this.uses.get(0).of(JP_DRAFTER.user(), List.of(version.id()))).isEmpty();
	}

	@Test
	void aClauseFromAFallBackWordingLooksLikeOneWrittenFreely() {
		BankVersion ours = inUse(null, false, "the hidden spring");
		Statement draft = this.statements.aStatement().inDraft();
		take(draft, ours);
		assertThat(draft.clause(1))
			.extracting(ClauseText::templateId, ClauseText::kind, ClauseText::theme, ClauseText::scale,
					ClauseText::level)
			.containsOnlyNulls();
	}

	@Test
	void aRetiredClauseIsTakenNoMore() {
		BankVersion version = inUse(null, true, "the old mill");
		Statement draft = this.statements.aStatement().inDraft();
		ClauseId before = take(draft, version);
		done(this.decisions.retire(EU_COORDINATOR.user(), version.id(), version.hash(), "It has gone."));
		assertThatRefusal(this.borrowing.toDraft(EU_DESK.user(), draft.id(), version, EVENT))
			.isEqualTo("bank-not-usable");
		assertThat(this.origins.of(EU_DESK.user(), draft.id(), before).orElseThrow().news()).isEqualTo(News.RETIRED);
		assertThat(body(EU_DESK, "/tasks/" + draft.task(EU_DESK, "userTask_draft") + "/draft"))
			.contains("retired in the bank since");
	}

	@Test
	void wordingFromTheBankIsPutOnTheTableBesideTheText() {
		BankVersion ours = inUse(null, false, "the secondmost island");
		Statement table = this.statements.aStatement()
			.withClause("The EU and Japan expressed concern over the island.", "双方は、島について懸念を表明した。")
			.transmitted()
			.answered();
		ClauseText clause = table.clause(1);
		String page = clausePage(table, clause.id()) + "/bank";
		assertThat(body(EU_DESK, page + "?any=true&words=secondmost")).contains(ours.clause().name());
		assertThat(body(JP_DIRECTOR, page + "?any=true&words=secondmost")).contains("No clause fits");
		assertThat(get(EU_DELEGATE, page)).hasStatus(404);
		String address = page + "/" + ours.clause().address();
		assertThat(post(EU_DESK, address, "number", "1", "event.en", "the launch", "event.ja", "")).hasStatus(422)
			.bodyText()
			.contains("Fill this in in both languages.", "value=\"the launch\"");
		assertThat(post(EU_DESK, address, "number", "1", "event.en", "the launch", "event.ja", "発射")).hasStatusOk()
			.bodyText()
			.contains("over the secondmost island and the launch.", "Put it on the table");
		assertThat(post(EU_DESK, address, "number", "1", "event.en", "the launch", "event.ja", "発射", "words.en",
				"The EU and Japan expressed deep concern over the secondmost island.", "words.ja",
				"双方は、第二の島について深い懸念を表明した。"))
			.hasStatus3xxRedirection();
		assertThat(table.clause(1).en().print()).contains("[EU: secondmost");
		assertThat(this.origins.of(EU_DESK.user(), table.id(), clause.id()).orElseThrow().taken().id())
			.isEqualTo(ours.id());
		assertThat(this.origins.of(JP_DIRECTOR.user(), table.id())).isEmpty();
		assertThat(post(EU_DESK, address, "number", "1", "event.en", "the launch", "event.ja", "発射", "words.en",
				"Typed words.", "words.ja", "入力した語句。"))
			.hasStatus(409)
			.bodyText()
			.contains("Typed words.");
	}

	@Test
	void whoWorksOnNoTextReadsAWordingAndFillsInNothing() {
		BankVersion ours = inUse(null, true, "the quiet harbour");
		Statement table = this.statements.aStatement().transmitted().answered();
		String address = clausePage(table, table.clause(1).id()) + "/bank/" + ours.clause().address();
		for (Officer reader : List.of(EU_AUDITOR, EU_SIGNATORY)) {
			assertThat(body(reader, address)).contains("the quiet harbour").doesNotContain("event.en");
			assertThat(post(reader, address, "event.en", "the launch", "event.ja", "発射")).hasStatus(409)
				.bodyText()
				.contains("You read this text and do not work on it.")
				.doesNotContain("the launch");
		}
		assertThat(post(EU_LEGAL, address, "event.en", "the launch", "event.ja", "発射")).hasStatusOk()
			.bodyText()
			.contains("the launch");
	}

	private ClauseId take(Statement draft, BankVersion version) {
		return done(this.borrowing.toDraft(EU_DESK.user(), draft.id(), version, EVENT));
	}

	/** A version of a clause that the EU's side may use. */
	private BankVersion inUse(@Nullable BankVersion of, boolean forAll, String event) {
		Map<String, Object> template = new LinkedHashMap<>();
		template.put("part", "OPERATIVE");
		template.put("kind", "CONCERN");
		template.put("theme", "EAST_ASIA");
		template.put("verb", Map.of("en", "express deep concern", "ja", "深い懸念を表明する"));
		template.put("ladder", Map.of("scale", "CONCERN", "level", "4"));
		template.put("source", "own");
		template.put("text", Map.of("en", "The EU and Japan expressed deep concern over " + event + " and {event}.",
				"ja", "双方は、" + event + "及び{event}について深い懸念を表明した。"));
		template.put("parameters", Map.of("event", Map.of("type", "TEXT", "label", Map.of("en", "Event", "ja", "事象"),
				"example", Map.of("en", "the flood", "ja", "洪水"))));
		Proposing proposed = this.proposals.propose(EU_DESK.user(),
				new ClauseDraft((of != null) ? of.clause().id() : null, "test-" + UUID.randomUUID(), forAll, template,
						"", null, null, ""));
		BankVersion version = ((Proposing.Proposed) proposed).version();
		done(this.decisions.clear(EU_LEGAL.user(), version.id(), version.hash()));
		Outcome<BankVersion> approved = this.decisions.approve(EU_COORDINATOR.user(), version.id(), version.hash());
		return done(approved);
	}

	private static String clausePage(Statement statement, ClauseId clause) {
		return statement.page() + "/clauses/" + clause;
	}

	private String body(Officer officer, String page) {
		MvcTestResult result = get(officer, page);
		assertThat(result).as(page).hasStatusOk();
		return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
			.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
	}

	private MvcTestResult get(Officer officer, String page) {
		return this.mvc.get().uri(page).with(officer).exchange();
	}

	private MvcTestResult post(Officer officer, String page, String... fields) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post().uri(page).with(officer).with(csrf());
		for (int i = 0; i < fields.length; i += 2) {
			request = request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

}
