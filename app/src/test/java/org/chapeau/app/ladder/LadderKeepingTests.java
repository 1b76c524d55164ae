package org.chapeau.app.ladder;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.assertj.core.api.AbstractStringAssert;
import org.chapeau.app.audit.AuditRecord;
import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.Officer;
import org.chapeau.app.fixtures.Statement;
import org.chapeau.app.fixtures.Statements;
import org.chapeau.app.ladder.persistence.LadderStore;
import org.chapeau.app.negotiation.ClauseForce;
import org.chapeau.app.negotiation.Force;
import org.chapeau.catalogue.Bilingual;
import org.chapeau.catalogue.Ladder;
import org.chapeau.catalogue.LadderLevel;
import org.chapeau.catalogue.Scale;
import org.chapeau.ladder.FoundVerb;
import org.chapeau.ladder.LadderBook;
import org.chapeau.ladder.LadderPart;
import org.chapeau.ladder.LadderPart.Heading;
import org.chapeau.ladder.LadderPart.Step;
import org.chapeau.ladder.VerbRecogniser;
import org.chapeau.text.Language;
import org.chapeau.text.Party;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.chapeau.app.fixtures.Officer.EU_COORDINATOR;
import static org.chapeau.app.fixtures.Officer.EU_DELEGATE;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.EU_PROTOCOL;
import static org.chapeau.app.fixtures.Officer.JP_AUDITOR;
import static org.chapeau.app.fixtures.Officer.JP_DIRECTOR;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;
import static org.chapeau.app.fixtures.Officer.JP_PROTOCOL;
import static org.chapeau.app.fixtures.Outcomes.assertThatRefusal;
import static org.chapeau.app.fixtures.Outcomes.done;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * The ladder is changed by one side with the consent of the other, and what they have
 * agreed counts at once wherever wording is measured.
 */
@ChapeauTest
class LadderKeepingTests {

	private static final String DENOUNCED = "The two sides denounced the launch.";

	private static final String DENOUNCED_JA = "双方は、発射を糾弾した。";

	private static final LadderLevel CONDEMN = new LadderLevel(Scale.CONCERN, 7);

	private static final String KEY = "concern-7";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Statements statements;

	@Autowired
	LadderChanges changes;

	@Autowired
	LadderPages pages;

	@Autowired
	LadderEffects effects;

	@Autowired
	LadderSeeding seeding;

	@Autowired
	LadderStore store;

	@Autowired
	VerbRecogniser verbs;

	@Autowired
	Ladder ladder;

	@Autowired
	ClauseForce force;

	@Autowired
	AuditRecord record;

	@Autowired
	TransactionTemplate transaction;

	/** Others measure by the ladder too. */
	@AfterEach
	void putBack() {
		for (LadderProposal open : this.pages.proposals(EU_COORDINATOR.user())) {
			if (open.state() == LadderProposal.State.OPEN && open.from() == null) {
				done(this.changes.sendBack(EU_COORDINATOR.user(), open.id(), open.hash(), "Only tried."));
			}
			else if (open.state() == LadderProposal.State.OPEN) {
				Officer keeper = open.from().equals(Party.EU) ? EU_COORDINATOR : JP_DIRECTOR;
				done(this.changes.withdraw(keeper.user(), open.id(), open.hash()));
			}
		}
		Step first = (Step) LadderBook.load().part(KEY).orElseThrow();
		if (!first.equals(now())) {
			agreed(first);
		}
	}

	@Test
	void theLadderStartsWithTheFiles() {
		List<LadderVersion> versions = this.pages.versions();
		LadderVersion first = versions.get(versions.size() - 1);
		assertThat(first.number()).isEqualTo(1);
		assertThat(first.proposal()).isNull();
		assertThat(first.book().written()).isEqualTo(LadderBook.load().written());
		assertThat(get(EU_DESK, "/ladder")).hasStatusOk()
			.bodyText()
			.contains("express grave concern", "重大な懸念を表明する", "condemn~")
			.doesNotContain("/ladder/parts/");
		assertThat(get(JP_DIRECTOR, "/ladder")).bodyText()
			.contains("/ladder/parts/concern-7", "/ladder/parts/concern-10");
	}

	@Test
	void aChangeIsInUseOnceTheOtherSideAgreesAndOnEveryNode() {
		Statement statement = this.statements.aStatement().withClause(DENOUNCED, DENOUNCED_JA).inDraft();
		CurrentLadder otherNode = new CurrentLadder(this.store, this.seeding);
		assertThat(level(this.verbs)).isEmpty();
		assertThat(level(otherNode.verbs())).isEmpty();
		assertThat(this.force.of(statement.clause(1))).extracting(Force::scale).containsOnlyNulls();
		long before = this.pages.inUse().number();
		LadderProposal proposal = proposed(EU_COORDINATOR, denouncing());
		assertThat(level(this.verbs)).as("until both agree nothing changes").isEmpty();
		assertThat(done(this.changes.agree(JP_DIRECTOR.user(), proposal.id(), proposal.hash())).state())
			.isEqualTo(LadderProposal.State.AGREED);
		assertThat(level(this.verbs)).containsExactly(CONDEMN);
		assertThat(level(otherNode.verbs())).containsExactly(CONDEMN);
		assertThat(this.ladder.level(Scale.CONCERN, "糾弾する")).hasValue(7);
		assertThat(this.force.of(statement.clause(1))).as("what was remembered is forgotten")
			.extracting(Force::scale, Force::level)
			.containsExactly(tuple(Scale.CONCERN, 7));
		assertThat(this.pages.inUse()).extracting(LadderVersion::number, LadderVersion::proposal)
			.containsExactly(before + 1, proposal.id());
		assertThat(get(JP_DRAFTER, "/ladder/history")).hasStatusOk()
			.bodyText()
			.contains("denounce, as in 2022", "Version " + (before + 1));
	}

	@Test
	void whatIsRolledBackIsInUseNowhere() {
		LadderProposal proposal = proposed(EU_COORDINATOR, denouncing());
		CurrentLadder node = new CurrentLadder(this.store, this.seeding);
		this.transaction.executeWithoutResult((status) -> {
			done(this.changes.agree(JP_DIRECTOR.user(), proposal.id(), proposal.hash()));
			assertThat(level(node.verbs())).containsExactly(CONDEMN);
			status.setRollbackOnly();
		});
		assertThat(level(node.verbs())).isEmpty();
	}

	@Test
	void aTransactionMeasuresByOneLadder() {
		LadderProposal proposal = proposed(EU_COORDINATOR, denouncing());
		this.transaction.executeWithoutResult((status) -> {
			assertThat(level(this.verbs)).isEmpty();
			done(this.changes.agree(JP_DIRECTOR.user(), proposal.id(), proposal.hash()));
			assertThat(level(this.verbs)).as("what the page began with").isEmpty();
		});
		assertThat(level(this.verbs)).containsExactly(CONDEMN);
	}

	@Test
	void onlyWhoKeepsTheProcessesChangesTheLadderAndNobodyForBothSides() {
		assertThatRefused(EU_DESK, denouncing(), "Why").isEqualTo("ladder-not-keeper");
		assertThat(get(EU_DESK, "/ladder/parts/" + KEY)).hasStatus(404);
		assertThat(get(EU_DELEGATE, "/ladder")).hasStatus(404);
		LadderProposal proposal = proposed(EU_COORDINATOR, denouncing());
		assertThatRefusal(this.changes.agree(EU_PROTOCOL.user(), proposal.id(), proposal.hash()))
			.isEqualTo("ladder-own");
		assertThatRefusal(this.changes.agree(JP_DRAFTER.user(), proposal.id(), proposal.hash()))
			.isEqualTo("ladder-not-keeper");
		assertThatRefusal(this.changes.agree(JP_PROTOCOL.user(), proposal.id(), "0")).isEqualTo("ladder-other-hash");
		assertThatRefusal(this.changes.withdraw(JP_PROTOCOL.user(), proposal.id(), proposal.hash()))
			.isEqualTo("ladder-not-yours");
		assertThatRefused(JP_DIRECTOR, denouncing(), "Why").as("one change of a part at a time")
			.isEqualTo("ladder-waits");
	}

	@Test
	void aSideSaysNoWithAReasonThatTheOtherReads() {
		LadderProposal proposal = proposed(EU_COORDINATOR, denouncing());
		assertThatRefusal(this.changes.sendBack(JP_DIRECTOR.user(), proposal.id(), proposal.hash(), " "))
			.isEqualTo("reason-missing");
		done(this.changes.sendBack(JP_DIRECTOR.user(), proposal.id(), proposal.hash(), "糾弾 is too harsh."));
		assertThat(get(EU_DESK, "/ladder/proposals/" + proposal.id())).hasStatusOk()
			.bodyText()
			.contains("returned", "糾弾 is too harsh.", "denounce, as in 2022")
			.doesNotContain("jp.director");
		assertThatRefusal(this.changes.agree(JP_PROTOCOL.user(), proposal.id(), proposal.hash()))
			.isEqualTo("ladder-closed");
		assertThat(level(this.verbs)).isEmpty();
		assertThat(this.record.ofSide(JP_AUDITOR.user()))
			.filteredOn((entry) -> entry.what().equals("ladder-proposed") && "EU".equals(entry.side()))
			.isNotEmpty()
			.allSatisfy((entry) -> assertThat(entry.userName()).isNull());
	}

	@Test
	void whatAChangeWouldDoCountsOnlyWhatExistsForWhoeverAsks() {
		Statement draft = this.statements.aStatement().withClause(DENOUNCED, DENOUNCED_JA).inDraft();
		LadderWish wish = new LadderWish(KEY, denouncing());
		int japan = this.effects.of(JP_DIRECTOR.user(), wish).size();
		assertThat(this.effects.of(EU_COORDINATOR.user(), wish))
			.filteredOn((effect) -> effect.where().startsWith("/dossiers/" + draft.id()))
			.extracting(LadderEffect::language, (effect) -> effect.before().isPresent(),
					(effect) -> effect.after().map(FoundVerb::level).orElse(null))
			.containsExactly(tuple(Language.EN, false, CONDEMN), tuple(Language.JA, false, CONDEMN));
		assertThat(this.effects.of(JP_DIRECTOR.user(), wish))
			.noneMatch((effect) -> effect.where().startsWith("/dossiers/" + draft.id()));
		Statement put = this.statements.aStatement().withClause(DENOUNCED, DENOUNCED_JA).transmitted();
		assertThat(this.effects.of(JP_DIRECTOR.user(), wish)).hasSize(japan + 2)
			.anyMatch((effect) -> effect.where().startsWith("/dossiers/" + put.id()));
	}

	@Test
	void aVerbOfTheBankIsCountedAsWell() {
		Step lost = (Step) LadderBook.load().part("welcome-3").orElseThrow();
		Step narrower = new Step(lost.place(), "hail", "歓待する", List.of(), "", List.of("hail~"), List.of("歓待<suru>"));
		assertThat(this.effects.of(EU_COORDINATOR.user(), new LadderWish("welcome-3", narrower)))
			.anyMatch(LadderEffect::inBank);
	}

	@Test
	void aFaultyChangeIsSentBackWithWhatWasTyped() {
		MvcTestResult answer = post(EU_COORDINATOR, "/ladder/parts/" + KEY, "en", "condemn", "ja", "", "forms-en",
				"condemn~\ndeplore~", "forms-ja", "", "reason", "A typed reason.");
		assertThat(answer).hasStatus(422)
			.bodyText()
			.contains("changed here since you opened the page", "A typed reason.");
		answer = post(EU_COORDINATOR, "/ladder/parts/" + KEY, "before", LadderVersion.hash(now().written()), "en",
				"condemn", "ja", "", "forms-en", "condemn~\ndeplore~", "forms-ja", "", "reason", "A typed reason.");
		assertThat(answer).hasStatus(422)
			.bodyText()
			.contains("has no verb in this language", "no form to find the verb by", "A typed reason.", "deplore~");
		answer = post(EU_COORDINATOR, "/ladder/parts/" + KEY + "/preview", "en", "condemn", "ja", "非難する", "also",
				"denounce ｜ 糾弾する", "forms-en", "condemn~\r\ndenounce~", "forms-ja", "非難<suru>\r\n糾弾<suru>");
		assertThat(answer).hasStatusOk().bodyText().contains("What this changes", "denounce | 糾弾する");
		answer = post(EU_COORDINATOR, "/ladder/parts/" + KEY, "before", LadderVersion.hash(now().written()), "away",
				"true", "reason", "Away with it.");
		assertThat(answer).hasStatus(422).bodyText().contains("Only the strongest level");
	}

	@Test
	void aLaterVersionOfTheProgramOffersAndOverwritesNothing() {
		agreed(denouncing());
		this.seeding.follow(LadderBook.load());
		assertThat(now()).as("the same files once more").isEqualTo(denouncing());
		Step later = new Step(CONDEMN, "condemn", "非難する", List.of(), "from the program", denouncing().formsEn(),
				denouncing().formsJa());
		this.seeding.follow(LadderBook.load().with(later));
		assertThat(now()).isEqualTo(denouncing());
		LadderProposal offered = offer();
		assertThat(done(this.changes.agree(EU_COORDINATOR.user(), offered.id(), offered.hash())).state())
			.as("what nobody has proposed, both sides have to want")
			.isEqualTo(LadderProposal.State.OPEN);
		assertThatRefusal(this.changes.agree(EU_PROTOCOL.user(), offered.id(), offered.hash()))
			.isEqualTo("ladder-said");
		done(this.changes.agree(JP_DIRECTOR.user(), offered.id(), offered.hash()));
		assertThat(now()).isEqualTo(later);
		this.seeding.follow(LadderBook.load());
	}

	@Test
	void whatTheProgramOffersIsOfferedOnceMoreWhenThePartHasChanged() {
		LadderProposal ours = proposed(EU_COORDINATOR, denouncing());
		this.seeding.follow(LadderBook.load().with(later("from the program")));
		LadderProposal offered = offer();
		done(this.changes.agree(EU_COORDINATOR.user(), offered.id(), offered.hash()));
		done(this.changes.agree(JP_DIRECTOR.user(), ours.id(), ours.hash()));
		assertThatRefusal(this.changes.agree(JP_DIRECTOR.user(), offered.id(), offered.hash()))
			.as("its page did not say that denounce~ goes")
			.isEqualTo("ladder-closed");
		LadderProposal again = offer();
		assertThat(again.before()).isEqualTo(denouncing().written());
		assertThat(this.changes.waitsFor(JP_DIRECTOR.user(), again)).containsExactlyInAnyOrder(Party.EU, Party.JP);
		assertThat(get(JP_DIRECTOR, "/ladder/proposals/" + again.id())).hasStatusOk().bodyText().contains("denounce~");
		done(this.changes.agree(EU_COORDINATOR.user(), again.id(), again.hash()));
		done(this.changes.agree(JP_DIRECTOR.user(), again.id(), again.hash()));
		assertThat(now()).isEqualTo(later("from the program"));
		this.seeding.follow(LadderBook.load());
	}

	@Test
	void nobodyAgreesToMoreThanTheOfferShows() {
		LadderBook book = LadderBook.load();
		Step later = later("from the program");
		LadderProposal offered = new LadderProposal(LadderProposalId.random(), KEY, now().written(), later.written(),
				"", null, null, Instant.EPOCH, LadderProposal.State.OPEN, null);
		assertThat(LadderChanges.changed(book, offered)).isPresent();
		assertThat(LadderChanges.changed(book.with(denouncing()), offered)).isEmpty();
	}

	@Test
	void ofAPartTheProgramOffersWhatItsLatestFilesSayAndThatOnce() {
		LadderBook second = LadderBook.load().with(later("second"));
		LadderBook third = LadderBook.load().with(later("third"));
		this.seeding.follow(second);
		LadderProposal earlier = offer();
		this.seeding.follow(third);
		assertThat(offer().after()).isEqualTo(later("third").written());
		assertThatRefusal(this.changes.agree(JP_DIRECTOR.user(), earlier.id(), earlier.hash()))
			.isEqualTo("ladder-closed");
		this.seeding.follow(second);
		this.seeding.follow(third);
		assertThat(offer().after()).as("nodes of two versions start in turn").isEqualTo(later("third").written());
		this.seeding.follow(LadderBook.load());
		assertThat(offers()).as("what is in use already is not offered").isEmpty();
	}

	@Test
	void aFormThatTakesTooLongInAClauseIsToldToThoseForWhomTheClauseExists() {
		this.statements.aStatement().withClause(DENOUNCED, "あ".repeat(400) + "。").inDraft();
		String tiring = "[ぁ-ん]{0,12}[ぁ-ん]{0,12}[ぁ-ん]{0,10}糾弾";
		List<String> formsJa = new ArrayList<>(denouncing().formsJa());
		formsJa.add(tiring);
		Step step = new Step(CONDEMN, "condemn", "非難する", List.of(), "", denouncing().formsEn(), formsJa);
		assertThat(post(EU_COORDINATOR, "/ladder/parts/" + KEY + "/preview", "en", "condemn", "ja", "非難する", "forms-en",
				"condemn~", "forms-ja", String.join("\n", formsJa)))
			.hasStatusOk()
			.bodyText()
			.contains("would take too long to look for", tiring)
			.doesNotContain("What this changes");
		LadderProposal proposal = proposed(EU_COORDINATOR, step);
		assertThat(get(EU_DESK, "/ladder/proposals/" + proposal.id())).hasStatusOk()
			.bodyText()
			.contains("would take too long to look for")
			.doesNotContain("no longer fits");
		assertThat(get(JP_DRAFTER, "/ladder/proposals/" + proposal.id())).hasStatusOk()
			.bodyText()
			.doesNotContain("would take too long to look for", "no longer fits");
	}

	@Test
	void aLevelIsAddedAboveTheStrongestAndTakenAwayAgain() {
		Step absolute = new Step(new LadderLevel(Scale.OPPOSITION, 3), "reject categorically", "断固拒否する", List.of(), "",
				List.of("reject~ categorically", "categorically reject~"), List.of("断固(?:として)?拒否<suru>"));
		agreed(absolute);
		assertThat(
				this.verbs.leading("Both sides categorically rejected the claim.", Language.EN).orElseThrow().level())
			.isEqualTo(absolute.place());
		LadderProposing away = this.changes.propose(EU_COORDINATOR.user(), new LadderWish(absolute.key(), null),
				LadderVersion.hash(absolute.written()), "Never used.");
		LadderProposal proposal = ((LadderProposing.Proposed) away).proposal();
		assertThat(get(JP_DIRECTOR, "/ladder/proposals/" + proposal.id())).bodyText()
			.contains("The level is taken away.");
		done(this.changes.agree(JP_DIRECTOR.user(), proposal.id(), proposal.hash()));
		assertThat(this.ladder.rung(absolute.place())).isEmpty();
	}

	@Test
	void aScaleIsAddedWithItsLevelsMeasuredByAndTakenAwayOnceItIsEmpty() {
		MvcTestResult answer = post(EU_COORDINATOR, "/ladder/parts/scale", "before", LadderVersion.hash(""), "name-en",
				"Concern", "name-ja", "", "reason", "Typed why.");
		assertThat(answer).hasStatus(422)
			.bodyText()
			.contains("The scale has no name in this language", "Another scale is called &quot;Concern&quot;",
					"Typed why.");
		assertThat(post(EU_COORDINATOR, "/ladder/parts/scale", "before", LadderVersion.hash(""), "name-en", "Gratitude",
				"name-ja", "謝意", "reason", "We often thank."))
			.hasStatus3xxRedirection();
		LadderProposal scale = this.pages.proposals(JP_DIRECTOR.user()).get(0);
		assertThat(get(JP_DIRECTOR, "/ladder/proposals/" + scale.id())).hasStatusOk()
			.bodyText()
			.contains("Scale: Gratitude", "Name of the scale, Japanese", "謝意");
		assertThat(get(JP_DIRECTOR, "/ladder")).bodyText().doesNotContain("No level stands on it yet");
		done(this.changes.agree(JP_DIRECTOR.user(), scale.id(), scale.hash()));
		assertThat(get(JP_DIRECTOR, "/ladder")).bodyText()
			.contains("No level stands on it yet", "/ladder/parts/gratitude-0", "/ladder/parts/scale-gratitude");
		assertThat(post(EU_COORDINATOR, "/ladder/parts/scale", "before", LadderVersion.hash(""), "name-en", "Gratitude",
				"name-ja", "感謝", "reason", "Once more."))
			.hasStatus(422)
			.bodyText()
			.contains("Another scale is called &quot;Gratitude&quot;");
		Statement statement = this.statements.aStatement()
			.withClause("The two sides thanked Ukraine warmly.", "双方は、ウクライナに感謝した。")
			.inDraft();
		Step thank = gratitude(0, "thank", "感謝する", "thank~", "感謝<suru>");
		Step warmly = gratitude(1, "thank warmly", "深く感謝する", "thank~ ‥ warmly", "深く感謝<suru>");
		agreed(thank);
		agreed(warmly);
		assertThat(this.force.of(statement.clause(1))).extracting(Force::kind, Force::scale, Force::level)
			.containsExactly(tuple(null, warmly.place().scale(), 1));
		assertThat(get(EU_DESK, statement.page() + "/languages")).hasStatusOk().bodyText().contains("thanked");
		assertThat(get(EU_DESK, statement.page() + "/clauses/" + statement.clause(1).id())).hasStatusOk()
			.bodyText()
			.contains("Gratitude, level 1", "Gratitude, level 0");
		assertThatRefusedWithout("scale-gratitude").isEqualTo("ladder-not-top");
		assertThatRefusedWithout(thank.key()).isEqualTo("ladder-not-top");
		for (String key : List.of(warmly.key(), thank.key(), "scale-gratitude")) {
			takenAway(key);
		}
		assertThat(this.pages.inUse().book().scales()).isEqualTo(Scale.ofTheProgram());
	}

	@Test
	void aScaleMayBeCalledLikeAnyOtherPartOfTheLadder() {
		for (String name : List.of("Words", "Look", "Scale")) {
			agreed(Heading.of(name, "尺度の" + name));
			String first = name.toLowerCase(Locale.ROOT) + "-0";
			assertThat(get(JP_DIRECTOR, "/ladder/parts/" + first)).as(first)
				.hasStatusOk()
				.bodyText()
				.contains(name + ", level 0");
			Step thank = new Step(new LadderLevel(new Scale(name.toUpperCase(Locale.ROOT)), 0), "thank", "感謝する",
					List.of(), "", List.of("thank~"), List.of("感謝<suru>"));
			agreed(thank);
			LadderProposal away = ((LadderProposing.Proposed) without(first)).proposal();
			assertThat(get(JP_DIRECTOR, "/ladder/proposals/" + away.id())).as(first)
				.hasStatusOk()
				.bodyText()
				.contains(name + ", level 0", "The level is taken away.");
			assertThat(get(JP_DIRECTOR, "/ladder/history")).as(first).hasStatusOk();
			done(this.changes.agree(JP_DIRECTOR.user(), away.id(), away.hash()));
			takenAway("scale-" + name.toLowerCase(Locale.ROOT));
		}
	}

	@Test
	void anAddedScaleTakesNoNameOfTheProgramInEitherLanguage() {
		agreed(Heading.of("Gratitude", "謝意"));
		assertThat(get(JP_DIRECTOR, "/ladder")).bodyText()
			.contains("aria-label=\"Add its first level: Gratitude\"", "aria-label=\"Change the scale: Gratitude\"",
					"aria-label=\"Add a level above the strongest: Concern\"");
		String before = LadderVersion.hash(this.pages.inUse().book().part("scale-gratitude").orElseThrow().written());
		for (String page : List.of("/ladder/parts/scale-gratitude", "/ladder/parts/scale-gratitude/preview")) {
			assertThat(post(EU_COORDINATOR, page, "before", before, "name-en", "Concern", "name-ja", "懸念", "reason",
					"Typed why."))
				.bodyText()
				.contains("Another scale is called &quot;Concern&quot;", "Another scale is called &quot;懸念&quot;",
						"Typed why.");
		}
		assertThat(this.pages.proposals(JP_DIRECTOR.user()))
			.noneMatch((one) -> one.state() == LadderProposal.State.OPEN);
		takenAway("scale-gratitude");
	}

	private void takenAway(String key) {
		LadderProposal away = ((LadderProposing.Proposed) without(key)).proposal();
		done(this.changes.agree(JP_DIRECTOR.user(), away.id(), away.hash()));
	}

	private static Step gratitude(int level, String en, String ja, String formEn, String formJa) {
		return new Step(new LadderLevel(new Scale("GRATITUDE"), level), en, ja, List.of(), "", List.of(formEn),
				List.of(formJa));
	}

	private LadderProposing without(String key) {
		String before = this.pages.inUse().book().part(key).orElseThrow().written();
		return this.changes.propose(EU_COORDINATOR.user(), new LadderWish(key, null), LadderVersion.hash(before),
				"Not needed.");
	}

	private AbstractStringAssert<?> assertThatRefusedWithout(String key) {
		assertThat(without(key)).isInstanceOf(LadderProposing.Refused.class);
		return assertThat(((LadderProposing.Refused) without(key)).refusal().key());
	}

	private Step denouncing() {
		Step condemn = (Step) LadderBook.load().part(KEY).orElseThrow();
		List<String> formsEn = new ArrayList<>(condemn.formsEn());
		formsEn.add("denounce~");
		List<String> formsJa = new ArrayList<>(condemn.formsJa());
		formsJa.add("糾弾<suru>");
		return new Step(CONDEMN, condemn.en(), condemn.ja(), List.of(new Bilingual("denounce", "糾弾する")), "", formsEn,
				formsJa);
	}

	private Step later(String note) {
		Step first = (Step) LadderBook.load().part(KEY).orElseThrow();
		return new Step(CONDEMN, first.en(), first.ja(), first.also(), note, first.formsEn(), first.formsJa());
	}

	private List<LadderProposal> offers() {
		return this.pages.proposals(EU_COORDINATOR.user())
			.stream()
			.filter((one) -> one.from() == null && one.state() == LadderProposal.State.OPEN)
			.toList();
	}

	private LadderProposal offer() {
		assertThat(offers()).hasSize(1);
		return offers().get(0);
	}

	private Step now() {
		return (Step) this.pages.inUse().book().part(KEY).orElseThrow();
	}

	private static List<LadderLevel> level(VerbRecogniser verbs) {
		return verbs.leading(DENOUNCED, Language.EN).map(FoundVerb::levels).orElse(List.of());
	}

	LadderProposal proposed(Officer officer, LadderPart step) {
		LadderProposing proposing = propose(officer, step, "denounce, as in 2022");
		assertThat(proposing).isInstanceOf(LadderProposing.Proposed.class);
		return ((LadderProposing.Proposed) proposing).proposal();
	}

	Step aChange() {
		return denouncing();
	}

	private void agreed(LadderPart step) {
		LadderProposal proposal = proposed(EU_COORDINATOR, step);
		done(this.changes.agree(JP_DIRECTOR.user(), proposal.id(), proposal.hash()));
	}

	private LadderProposing propose(Officer officer, LadderPart step, String reason) {
		String before = this.pages.inUse().book().part(step.key()).map((part) -> part.written()).orElse("");
		return this.changes.propose(officer.user(), new LadderWish(step.key(), step), LadderVersion.hash(before),
				reason);
	}

	private AbstractStringAssert<?> assertThatRefused(Officer officer, Step step, String reason) {
		LadderProposing proposing = propose(officer, step, reason);
		assertThat(proposing).isInstanceOf(LadderProposing.Refused.class);
		return assertThat(((LadderProposing.Refused) proposing).refusal().key());
	}

	private MvcTestResult get(Officer officer, String page) {
		return this.mvc.get().uri(page).with(officer).exchange();
	}

	private MvcTestResult post(Officer officer, String page, String... fields) {
		var request = this.mvc.post().uri(page).with(officer).with(csrf()).characterEncoding(StandardCharsets.UTF_8);
		for (int i = 0; i < fields.length; i += 2) {
			request = request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

}
