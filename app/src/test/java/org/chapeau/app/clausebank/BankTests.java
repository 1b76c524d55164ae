package org.chapeau.app.clausebank;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.assertj.core.api.AbstractStringAssert;
import org.chapeau.app.audit.AuditRecord;
import org.chapeau.app.clausebank.BankWish.Show;
import org.chapeau.app.clausebank.persistence.BankLedger;
import org.chapeau.app.clausebank.persistence.BankLedger.FromFile;
import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.catalogue.Catalogue;
import org.chapeau.catalogue.Fault;
import org.chapeau.catalogue.Finding;
import org.chapeau.catalogue.Ladder;
import org.chapeau.catalogue.Theme;
import org.chapeau.text.Party;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.chapeau.app.fixtures.Officer.EU_AUDITOR;
import static org.chapeau.app.fixtures.Officer.EU_COORDINATOR;
import static org.chapeau.app.fixtures.Officer.EU_DELEGATE;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.EU_LEGAL;
import static org.chapeau.app.fixtures.Officer.JP_AUDITOR;
import static org.chapeau.app.fixtures.Officer.JP_DIRECTOR;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;
import static org.chapeau.app.fixtures.Officer.JP_LEGAL;
import static org.chapeau.app.fixtures.Outcomes.assertThatRefusal;
import static org.chapeau.app.fixtures.Outcomes.done;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Clauses are proposed, reviewed by each side's legal adviser, approved for one side or
 * for both, and retired; and what is one side's alone leaves no trace with the other.
 */
@ChapeauTest
class BankTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	ClauseBank bank;

	@Autowired
	BankProposals proposals;

	@Autowired
	BankDecisions decisions;

	@Autowired
	BankSeeding seeding;

	@Autowired
	BankLedger ledger;

	@Autowired
	AuditRecord record;

	@Test
	void theBankStartsWithTheFilesAndEverySideUsesThem() {
		for (Officer officer : List.of(EU_DESK, JP_DRAFTER)) {
			assertThat(this.bank.catalogue(officer.user()).all()).containsAll(Catalogue.load().all());
		}
	}

	@Test
	void aProposalExistsForItsOwnSideAloneUntilTheSideHasApprovedIt() {
		String name = name();
		List<String> before = whatJapanSees();
		BankVersion proposed = propose(EU_DESK, draft(name, true, "the golden heron"));
		assertThat(found(EU_COORDINATOR, Show.PENDING)).contains(name);
		assertThat(whatJapanSees()).isEqualTo(before);
		assertThat(get(JP_LEGAL, page(proposed))).hasStatus(404);
		assertThat(this.bank.version(JP_LEGAL.user(), proposed.id())).isEmpty();
		assertThatRefusal(this.decisions.clear(JP_LEGAL.user(), proposed.id(), proposed.hash()))
			.isEqualTo("bank-unknown");
		assertThat(propose(JP_DRAFTER, draft(name, true, "the silver heron")).clause().name())
			.as("not even the name is taken")
			.isEqualTo(name);
	}

	@Test
	void withTheApprovalOfItsOwnSideAClauseForAllIsPutToTheOther() {
		String name = name();
		BankVersion proposed = propose(EU_DESK, draft(name, true, "the amber gate"));
		done(this.decisions.clear(EU_LEGAL.user(), proposed.id(), proposed.hash()));
		done(this.decisions.approve(EU_COORDINATOR.user(), proposed.id(), proposed.hash()));
		assertThat(this.bank.usable(EU_DESK.user(), name)).as("for one side").isPresent();
		assertThat(this.bank.usable(JP_DRAFTER.user(), name)).isEmpty();
		BankVersion put = this.bank.version(JP_LEGAL.user(), proposed.id()).orElseThrow();
		assertThat(put).extracting(BankVersion::state, BankVersion::number, BankVersion::by, BankVersion::note)
			.containsExactly(BankState.PROPOSED, 1, null, "");
		assertThat(this.bank.decisions(JP_LEGAL.user(), put.clause().id()))
			.as("the others' word, and nothing of how they came to it")
			.extracting(BankDecision::party, BankDecision::state, BankDecision::by)
			.containsExactly(tuple(Party.EU, BankState.APPROVED, null));
		assertThat(get(JP_LEGAL, page(proposed))).hasStatusOk()
			.bodyText()
			.contains("amber gate", "proposed by EU")
			.doesNotContain("eu.desk", "eu.legal", "eu.coordinator", "for our own eyes");
		done(this.decisions.clear(JP_LEGAL.user(), proposed.id(), proposed.hash()));
		assertThat(this.bank.decisions(EU_LEGAL.user(), put.clause().id())).extracting(BankDecision::party)
			.containsOnly(Party.EU);
		done(this.decisions.approve(JP_DIRECTOR.user(), proposed.id(), proposed.hash()));
		assertThat(this.bank.usable(JP_DRAFTER.user(), name)).as("for both").isPresent();
		assertThat(this.bank.approvedBy(EU_DESK.user(), List.of(put)).get(put.id())).containsExactly(Party.EU,
				Party.JP);
		assertThat(recorded(JP_AUDITOR)).contains("bank-put", "bank-reviewed", "bank-approved");
		assertThat(this.record.ofSide(JP_AUDITOR.user())).filteredOn((entry) -> entry.what().equals("bank-put"))
			.allSatisfy((entry) -> assertThat(entry.userName()).isNull());
	}

	@Test
	void anApprovalWaitsForTheAdviserAndIsBoundToExactlyOneVersion() {
		BankVersion proposed = propose(EU_DESK, draft(name(), false, "the copper kettle"));
		assertThatRefusal(this.decisions.approve(EU_COORDINATOR.user(), proposed.id(), proposed.hash()))
			.isEqualTo("bank-not-reviewed");
		assertThatRefusal(this.decisions.object(EU_LEGAL.user(), proposed.id(), proposed.hash(), " "))
			.isEqualTo("reason-missing");
		done(this.decisions.object(EU_LEGAL.user(), proposed.id(), proposed.hash(), "It binds."));
		assertThatRefusal(this.decisions.approve(EU_COORDINATOR.user(), proposed.id(), proposed.hash()))
			.isEqualTo("bank-objected");
		done(this.decisions.clear(EU_LEGAL.user(), proposed.id(), proposed.hash()));
		assertThatRefusal(this.decisions.approve(EU_COORDINATOR.user(), proposed.id(), "0".repeat(64)))
			.isEqualTo("bank-other-hash");
		assertThatRefusal(this.decisions.approve(EU_DESK.user(), proposed.id(), proposed.hash()))
			.isEqualTo("bank-not-approver");
		assertThatRefusal(this.decisions.clear(EU_DESK.user(), proposed.id(), proposed.hash()))
			.isEqualTo("bank-not-adviser");
		done(this.decisions.approve(EU_COORDINATOR.user(), proposed.id(), proposed.hash()));
		assertThatRefusal(this.decisions.sendBack(EU_COORDINATOR.user(), proposed.id(), proposed.hash(), "Too late."))
			.isEqualTo("bank-decided");
	}

	@Test
	void nobodyReviewsWhatTheyHaveProposed() {
		BankVersion proposed = propose(EU_LEGAL, draft(name(), false, "the violet umbrella"));
		assertThatRefusal(this.decisions.clear(EU_LEGAL.user(), proposed.id(), proposed.hash())).isEqualTo("bank-own");
	}

	@Test
	void whoIsSentAClauseReturnsItWithAReasonThatTheOtherSideReads() {
		BankVersion put = approved(EU_DESK, draft(name(), true, "the marble staircase"));
		done(this.decisions.object(JP_LEGAL.user(), put.id(), put.hash(), "Unlawful, says the bureau."));
		done(this.decisions.sendBack(JP_DIRECTOR.user(), put.id(), put.hash(), "Name the staircase."));
		assertThat(this.bank.decisions(EU_DESK.user(), put.clause().id()))
			.filteredOn((decision) -> decision.party().equals(Party.JP))
			.extracting(BankDecision::state, BankDecision::reason, BankDecision::by)
			.containsExactly(tuple(BankState.RETURNED, "Name the staircase.", null));
		assertThat(get(EU_DESK, page(put))).bodyText()
			.contains("Name the staircase.")
			.doesNotContain("bureau", "jp.director", "jp.legal");
	}

	@Test
	void aReturnWithinOnesOwnSideIsNeverSeenByTheOther() {
		BankVersion proposed = propose(EU_DESK, draft(name(), true, "the tin whistle"));
		int before = this.record.ofSide(JP_AUDITOR.user()).size();
		done(this.decisions.sendBack(EU_COORDINATOR.user(), proposed.id(), proposed.hash(), "Not now."));
		assertThat(recorded(EU_AUDITOR)).contains("bank-returned");
		assertThat(this.record.ofSide(JP_AUDITOR.user())).hasSize(before);
	}

	@Test
	void theNumberOfAVersionTellsNothingOfWhatTheOtherSideWeighs() {
		BankVersion shared = inUseByBoth(draft(name(), true, "the paper crane"));
		propose(EU_DESK, draft(shared, "the paper swan"));
		BankVersion second = propose(EU_DESK, draft(shared, "the paper goose"));
		done(this.decisions.withdraw(EU_DESK.user(), second.id(), second.hash()));
		String before = body(JP_DRAFTER, "/clauses/" + shared.clause().name());
		BankVersion japans = approved(JP_DRAFTER, draft(shared, "the paper heron"));
		assertThat(japans.number()).isEqualTo(2);
		assertThat(before).doesNotContain("swan", "goose", "version 2");
		assertThat(body(JP_DRAFTER, "/clauses/" + shared.clause().name())).contains("version 2", "heron")
			.doesNotContain("swan", "goose");
	}

	@Test
	void aFallBackWordingStaysWithItsSideWhateverIsDoneWithIt() {
		List<String> before = whatJapanSees();
		int recordedBefore = this.record.ofSide(JP_AUDITOR.user()).size();
		String name = name();
		BankVersion ours = approved(EU_DESK, draft(name, false, "the last lantern"));
		assertThat(found(EU_DESK, Show.USABLE)).contains(name);
		assertThat(ours.clause().address()).as("its name stands in no address").doesNotContain(name);
		assertThat(get(JP_DRAFTER, "/clauses/" + name)).hasStatus(404);
		assertThat(get(JP_DRAFTER, "/clauses/" + ours.clause().address())).hasStatus(404);
		assertThat(get(JP_DRAFTER, page(ours))).hasStatus(404);
		assertThat(get(JP_DRAFTER, "/clauses/new?like=" + ours.clause().address())).hasStatus(404);
		assertThatRefusal(this.decisions.retire(JP_DIRECTOR.user(), ours.id(), ours.hash(), "Away with it."))
			.isEqualTo("bank-unknown");
		assertThatRefusal(this.proposals.own(JP_DRAFTER.user(), ours.clause().id(), "")).isEqualTo("bank-unknown");
		assertThat(get(EU_DELEGATE, "/clauses/" + ours.clause().address())).hasStatus(404);
		assertThat(body(EU_DELEGATE, "/clauses?words=" + name)).contains("No clause fits");
		done(this.decisions.retire(EU_COORDINATOR.user(), ours.id(), ours.hash(), "Said often enough."));
		assertThat(whatJapanSees()).isEqualTo(before);
		assertThat(this.record.ofSide(JP_AUDITOR.user())).hasSize(recordedBefore);
		assertThat(propose(JP_DRAFTER, draft(name, true, "another lantern"))).isNotNull();
	}

	@Test
	void whatIsPutToAllNamesNothingThatOnlyOneSideHas() {
		BankVersion ours = approved(EU_DESK, draft(name(), false, "the inner gate"));
		ClauseDraft needing = draft(name(), true, "the outer gate");
		Map<String, Object> template = new LinkedHashMap<>(needing.template());
		template.put("needs", List.of(ours.clause().name()));
		assertThat(this.proposals.propose(EU_DESK.user(),
				new ClauseDraft(null, needing.name(), true, template, "", null, null, "")))
			.isInstanceOfSatisfying(Proposing.Refused.class,
					(refused) -> assertThat(refused.refusal().key()).isEqualTo("bank-needs-unknown-to-all"));
		assertThat(this.proposals.propose(EU_DESK.user(),
				new ClauseDraft(null, needing.name(), false, template, "", null, null, "")))
			.isInstanceOf(Proposing.Proposed.class);
	}

	@Test
	void aRetiredClauseIsUsedNoMoreByTheSideThatRetiredIt() {
		BankVersion shared = inUseByBoth(draft(name(), true, "the iron bridge"));
		assertThatRefusal(this.decisions.retire(EU_COORDINATOR.user(), shared.id(), shared.hash(), ""))
			.isEqualTo("reason-missing");
		done(this.decisions.retire(EU_COORDINATOR.user(), shared.id(), shared.hash(), "The bridge has gone."));
		String name = shared.clause().name();
		assertThat(this.bank.usable(EU_DESK.user(), name)).isEmpty();
		assertThat(this.bank.usable(JP_DRAFTER.user(), name)).isPresent();
		assertThat(found(EU_DESK, Show.RETIRED)).contains(name);
		assertThat(this.bank.decisions(JP_DRAFTER.user(), shared.clause().id()))
			.filteredOn((decision) -> decision.state() == BankState.RETIRED)
			.extracting(BankDecision::party, BankDecision::reason)
			.containsExactly(tuple(Party.EU, ""));
		BankVersion next = approved(EU_DESK, draft(shared, "the steel bridge"));
		assertThat(this.bank.usable(EU_DESK.user(), name)).as("a later version is in use again")
			.get()
			.extracting(BankVersion::id)
			.isEqualTo(next.id());
	}

	@Test
	void whatASideApprovedLastStandsForItWhateverItsNumber() {
		BankVersion first = inUseByBoth(draft(name(), true, "the first ferry"));
		String name = first.clause().name();
		BankVersion japans = approved(JP_DRAFTER, draft(first, "the second ferry"));
		BankVersion ours = approved(EU_DESK, draft(first, "the third ferry"));
		assertThat(ours.number()).isEqualTo(3);
		approve(Party.EU, japans);
		assertThat(this.bank.usable(EU_DESK.user(), name)).get().extracting(BankVersion::id).isEqualTo(japans.id());
		assertThat(this.bank.usable(JP_DRAFTER.user(), name)).get().extracting(BankVersion::id).isEqualTo(japans.id());
		assertThatRefusal(this.decisions.retire(EU_COORDINATOR.user(), ours.id(), ours.hash(), "It has sunk."))
			.isEqualTo("bank-decided");
		done(this.decisions.retire(EU_COORDINATOR.user(), japans.id(), japans.hash(), "It has sunk."));
		assertThat(this.bank.usable(EU_DESK.user(), name)).isEmpty();
	}

	@Test
	void whatIsSentTwiceIsProposedOnce() {
		BankVersion standing = approved(EU_DESK, draft(name(), false, "the long pier"));
		ClauseDraft next = draft(standing, "the short pier");
		BankVersion proposed = propose(EU_DESK, next);
		assertThatRefused(next).isEqualTo("bank-proposed-already");
		done(this.decisions.withdraw(EU_DESK.user(), proposed.id(), proposed.hash()));
		assertThat(propose(EU_DESK, next)).isNotNull();
	}

	@Test
	void whatIsSaidOfAGapIsPrintableAndShort() {
		for (String label : List.of("Eve\u0000nt", "Event ".repeat(100))) {
			Map<String, Object> template = template("the quay");
			template.put("parameters", Map.of("event", Map.of("type", "TEXT", "label", Map.of("en", label, "ja", "事象"),
					"example", Map.of("en", "the launch", "ja", "発射"))));
			assertThatRefused(new ClauseDraft(null, name(), false, template, "", null, null, "")).isIn("not-printable",
					"too-long");
		}
	}

	@Test
	void howFarTheLegalAdviserHasComeIsNotForADelegate() {
		BankVersion put = approved(JP_DRAFTER, draft(name(), true, "the silent bell"));
		String address = "/clauses/" + put.clause().name();
		String before = body(EU_DELEGATE, address);
		done(this.decisions.clear(EU_LEGAL.user(), put.id(), put.hash()));
		assertThat(body(EU_DELEGATE, address)).isEqualTo(before).doesNotContain("reviewed by", ">proposed<");
		done(this.decisions.object(EU_LEGAL.user(), put.id(), put.hash(), "It binds."));
		assertThat(body(EU_DELEGATE, address)).isEqualTo(before);
		assertThat(this.bank.version(EU_DELEGATE.user(), put.id()).orElseThrow().state()).isEqualTo(BankState.PROPOSED);
		for (Show show : List.of(Show.PENDING, Show.ALL)) {
			assertThat(found(EU_DESK, show)).contains(put.clause().name());
			assertThat(found(EU_DELEGATE, show)).isEqualTo(found(EU_DELEGATE, Show.USABLE));
		}
	}

	@Test
	void aClauseIsUsedOnlyWhileItIsValid() {
		LocalDate today = this.bank.today(EU_DESK.user());
		ClauseDraft later = draft(name(), false, "the spring fair", today.plusDays(1), null);
		ClauseDraft past = draft(name(), false, "the autumn fair", null, today.minusDays(1));
		ClauseDraft now = draft(name(), false, "the winter fair", today, today);
		List.of(later, past, now).forEach((draft) -> approved(EU_DESK, draft));
		assertThat(found(EU_DESK, Show.USABLE)).contains(now.name()).doesNotContain(later.name(), past.name());
		assertThat(found(EU_DESK, Show.LAPSED)).contains(later.name(), past.name()).doesNotContain(now.name());
		assertThat(this.bank.usable(EU_DESK.user(), later.name())).isEmpty();
	}

	@Test
	void wordsAreFoundInBothLanguagesWhateverTheirWidthAndCase() {
		String name = name();
		approved(EU_DESK, draft(name, false, "the 100%_fair Fair"));
		assertThat(search(EU_DESK, "FAIR ％_ｆａｉｒ")).contains(name);
		assertThat(search(EU_DESK, "懸念　100%_")).contains(name);
		assertThat(search(EU_DESK, "100x")).doesNotContain(name);
		assertThat(search(EU_DESK, name)).containsExactly(name);
	}

	@Test
	void filtersStandInTheAddressAndCountOnlyWhatIsThere() {
		assertThat(body(EU_DESK, "/clauses?theme=SPACE&kind=COMMITMENT&level=COMMITMENT:2&words=宇宙"))
			.contains("area-space", "One clause")
			.doesNotContain("area-cyber");
		assertThat(body(EU_DESK, "/clauses")).contains("Page 1 of");
		assertThat(this.mvc.get().uri("/clauses?theme=SPACE").param("words", "  宇宙").param("level", "?").with(EU_DESK))
			.as("what no clause has is passed over")
			.hasStatusOk()
			.bodyText()
			.contains("area-space");
		assertThat(this.mvc.get().uri("/clauses").param("words", "\u0000").with(EU_DESK))
			.as("what no database has is not looked for")
			.hasStatus(422);
		assertThat(get(EU_DESK, "/clauses?theme=&kind=&part=&level=&document=&show=&page=0")).hasStatusOk();
	}

	@Test
	void aFormWithFaultsKeepsWhatWasTypedAndSaysWhatIsWrongWhere() {
		MvcTestResult answer = this.mvc.post()
			.uri("/clauses/new")
			.param("name", name())
			.param("for-all", "false")
			.param("use", "STATEMENT")
			.param("part", "OPERATIVE")
			.param("said-by", "BOTH")
			.param("theme", "EAST_ASIA")
			.param("kind", "CONCERN")
			.param("level", "CONCERN:4")
			.param("text-en", "The EU and Japan expressed deep concern over {event} and shall meet <b>.")
			.param("text-ja", "双方は、{event}について深い懸念を表明した。")
			.with(EU_DESK)
			.with(csrf())
			.exchange();
		assertThat(answer).hasStatus(422)
			.bodyText()
			.contains("is a word of treaties", "has no row below", "value=\"event\"",
					"expressed deep concern over {event} and shall meet &lt;b&gt;.");
		assertThat(this.mvc.post()
			.uri("/clauses/new")
			.param("name", name())
			.param("text-en", "The EU and Japan met on {day}.")
			.param("text-ja", "双方は、{day}に会談した。")
			.param("p-1-name", "day")
			.param("p-1-type", "DATE")
			.param("p-1-label-en", "Day")
			.param("p-1-example-en", "2024-02-30")
			.with(EU_DESK)
			.with(csrf())).hasStatus(422)
			.bodyText()
			.contains("Gap day, example in English", "This does not fit the type.",
					"Gap day, what to ask for in Japanese", "value=\"2024-02-30\"", "href=\"#p-1-example-en\"");
	}

	@Test
	void everyFaultOfATemplateIsNamed() {
		ClauseDraft faulty = draft("Not A Name", false, "the sea");
		assertThat(this.proposals.propose(EU_DESK.user(), faulty)).isInstanceOfSatisfying(Proposing.Faulty.class,
				(found) -> assertThat(found.findings()).extracting(Finding::field, Finding::fault)
					.containsExactly(tuple("id", Fault.MALFORMED)));
		assertThat(this.proposals.propose(EU_AUDITOR.user(), draft(name(), false, "the sea")))
			.isInstanceOf(Proposing.Refused.class);
		assertThat(this.proposals.propose(EU_DESK.user(), draft("area-maritime", false, "the sea")))
			.isInstanceOfSatisfying(Proposing.Refused.class,
					(refused) -> assertThat(refused.refusal().key()).isEqualTo("bank-name-taken"));
	}

	@Test
	void whatALaterProgramBringsIsOfferedAndOverwritesNothing() {
		String name = name();
		String yaml = """
				templates:
				  - {id: NAME, part: OPERATIVE, kind: OUTCOME, theme: SPACE, source: own, verb: {en: launch, ja: 立ち上げる},
				     text: {en: The EU and Japan launched a kite., ja: 日本及びEUは、凧を立ち上げた。}}
				""".replace("NAME", name);
		this.seeding.follow(Catalogue.read(Map.of("new.yaml", yaml), Ladder.load()));
		BankVersion offered = this.bank.find(JP_LEGAL.user(), name).orElseThrow();
		assertThat(offered.state()).isEqualTo(BankState.PROPOSED);
		assertThat(this.bank.usable(EU_DESK.user(), name)).isEmpty();
		done(this.decisions.clear(JP_LEGAL.user(), offered.id(), offered.hash()));
		done(this.decisions.approve(JP_DIRECTOR.user(), offered.id(), offered.hash()));
		Catalogue changed = Catalogue.read(Map.of("new.yaml", yaml.replace("a kite", "two kites")), Ladder.load());
		this.seeding.follow(changed);
		this.seeding.follow(changed);
		assertThat(this.bank.usable(JP_DRAFTER.user(), name).orElseThrow().template().text().en()).contains("a kite");
		assertThat(this.bank.versions(JP_DRAFTER.user(), offered.clause().id())).hasSize(2);
		this.seeding.follow(Catalogue.read(Map.of("new.yaml", yaml), Ladder.load()));
		assertThat(this.bank.versions(JP_DRAFTER.user(), offered.clause().id())).as("what it had before").hasSize(2);
	}

	@Test
	void whatAnotherNodeHasReadMeanwhileIsNotReadOnceMore() {
		FromFile clause = this.ledger.fromFiles()
			.stream()
			.filter((one) -> one.name().equals("area-cyber"))
			.findFirst()
			.orElseThrow();
		String hash = clause.hash().orElseThrow();
		assertThat(this.ledger.rememberFile(new FromFile(clause.id(), clause.name(), Optional.empty()), hash))
			.isFalse();
		assertThat(this.ledger.rememberFile(clause, hash)).isTrue();
	}

	@Test
	void whoLooksAfterAClauseIsForOnesOwnSideToKnow() {
		done(this.proposals.own(EU_DESK.user(),
				this.bank.find(EU_DESK.user(), "area-cyber").orElseThrow().clause().id(), "EU/cyber"));
		assertThat(body(EU_AUDITOR, "/clauses/area-cyber")).contains("Cyber");
		assertThat(this.bank.owner(JP_DRAFTER.user(),
				this.bank.find(JP_DRAFTER.user(), "area-cyber").orElseThrow().clause().id()))
			.isEmpty();
		assertThatRefusal(this.proposals.own(EU_DESK.user(),
				this.bank.find(EU_DESK.user(), "area-cyber").orElseThrow().clause().id(), "JP/cyber"))
			.isEqualTo("bank-no-such-office");
	}

	@Test
	void thePagesLeadFromTheProposalToTheApproval() {
		String name = name();
		assertThat(get(EU_DESK, "/clauses/new")).hasStatusOk();
		assertThat(get(EU_AUDITOR, "/clauses/new")).hasStatus(404);
		assertThat(get(EU_DELEGATE, "/clauses/review")).hasStatus(404);
		BankVersion proposed = propose(EU_DESK, draft(name, true, "the glass pier"));
		assertThat(get(EU_LEGAL, "/clauses/review")).hasStatusOk().bodyText().contains(name, "You say for your side");
		assertThat(post(EU_LEGAL, page(proposed) + "/clear", proposed.hash(), null)).hasStatus3xxRedirection();
		assertThat(body(EU_COORDINATOR, page(proposed))).contains("Approve, and put it to the other side");
		assertThat(post(EU_COORDINATOR, page(proposed) + "/approve", proposed.hash(), null)).hasStatus3xxRedirection();
		assertThat(body(EU_DESK, "/clauses/" + name)).contains("glass pier", "version 1", "approved by our side");
		assertThat(body(EU_DESK, "/clauses/" + name + "/propose")).contains("glass pier", "value=\"event\"");
		MvcTestResult refused = post(EU_COORDINATOR, page(proposed) + "/return", proposed.hash(), "Typed reason");
		assertThat(refused).hasStatus3xxRedirection().flash().containsEntry("typedReason", "Typed reason");
	}

	/** All that Japan could count or compare. */
	private List<String> whatJapanSees() {
		return List.of(body(JP_LEGAL, "/clauses?show=ALL"), body(JP_LEGAL, "/clauses"),
				body(JP_LEGAL, "/clauses/review"), body(JP_DRAFTER, "/clauses?show=PENDING"),
				body(JP_DRAFTER, "/clauses?show=RETIRED"), body(JP_DRAFTER, "/clauses?show=ALL&ours=true"));
	}

	static String name() {
		return "test-" + UUID.randomUUID();
	}

	/** A clause on an event, with a gap for it. */
	static ClauseDraft draft(String name, boolean forAll, String event) {
		return new ClauseDraft(null, name, forAll, template(event), "", null, null, "for our own eyes");
	}

	private static ClauseDraft draft(String name, boolean forAll, String event, @Nullable LocalDate from,
			@Nullable LocalDate until) {
		return new ClauseDraft(null, name, forAll, template(event), "", from, until, "");
	}

	private static ClauseDraft draft(BankVersion of, String event) {
		return new ClauseDraft(of.clause().id(), "", true, template(event), "", null, null, "");
	}

	private static Map<String, Object> template(String event) {
		Map<String, Object> template = new LinkedHashMap<>();
		template.put("part", "OPERATIVE");
		template.put("kind", "CONCERN");
		template.put("theme", Theme.EAST_ASIA.name());
		template.put("verb", Map.of("en", "express deep concern", "ja", "深い懸念を表明する"));
		template.put("ladder", Map.of("scale", "CONCERN", "level", "4"));
		template.put("source", "own");
		template.put("text", Map.of("en", "The EU and Japan expressed deep concern over " + event + " and {event}.",
				"ja", "双方は、" + event + "及び{event}について深い懸念を表明した。"));
		template.put("parameters", Map.of("event", Map.of("type", "TEXT", "label", Map.of("en", "Event", "ja", "事象"),
				"example", Map.of("en", "the launch", "ja", "発射"))));
		return template;
	}

	BankVersion propose(Officer officer, ClauseDraft draft) {
		Proposing proposing = this.proposals.propose(officer.user(), draft);
		assertThat(proposing).isInstanceOf(Proposing.Proposed.class);
		return ((Proposing.Proposed) proposing).version();
	}

	private AbstractStringAssert<?> assertThatRefused(ClauseDraft draft) {
		Proposing proposing = this.proposals.propose(EU_DESK.user(), draft);
		assertThat(proposing).isInstanceOf(Proposing.Refused.class);
		return assertThat(((Proposing.Refused) proposing).refusal().key());
	}

	/** Proposed, reviewed and approved within one side. */
	private BankVersion approved(Officer proposer, ClauseDraft draft) {
		BankVersion proposed = propose(proposer, draft);
		return approve(proposer.user().side(), proposed);
	}

	private BankVersion approve(Party side, BankVersion version) {
		Officer adviser = side.equals(Party.EU) ? EU_LEGAL : JP_LEGAL;
		done(this.decisions.clear(adviser.user(), version.id(), version.hash()));
		return done(this.decisions.approve(Officer.headOf(side).user(), version.id(), version.hash()));
	}

	private BankVersion inUseByBoth(ClauseDraft draft) {
		return approve(Party.JP, approved(EU_DESK, draft));
	}

	private List<String> found(Officer officer, Show show) {
		return this.bank.search(officer.user(), new BankWish("", null, null, null, null, null, show, false))
			.stream()
			.map((version) -> version.clause().name())
			.toList();
	}

	private List<String> search(Officer officer, String words) {
		return this.bank.search(officer.user(), new BankWish(words, null, null, null, null, null, Show.ALL, false))
			.stream()
			.map((version) -> version.clause().name())
			.toList();
	}

	private List<String> recorded(Officer auditor) {
		return this.record.ofSide(auditor.user()).stream().map(AuditRecord.Entry::what).toList();
	}

	private static String page(BankVersion version) {
		return "/clauses/" + version.clause().id() + "/versions/" + version.id();
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

	private MvcTestResult post(Officer officer, String page, String hash, @Nullable String reason) {
		return this.mvc.post()
			.uri(page)
			.param("hash", hash)
			.param("reason", (reason != null) ? reason : "")
			.with(officer)
			.with(csrf())
			.exchange();
	}

}
