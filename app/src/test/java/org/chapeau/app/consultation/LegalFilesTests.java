package org.chapeau.app.consultation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.chapeau.app.consultation.Consultation.Window;
import org.chapeau.app.consultation.Opinion.Kind;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.kernel.Recorded;
import org.chapeau.app.process.TaskId;
import org.chapeau.text.Party;
import org.chapeau.workflows.Answer;
import org.chapeau.workflows.ConsultEu;
import org.chapeau.workflows.ConsultJp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.chapeau.app.consultation.Files.key;

/**
 * The legal adviser has a file as a unit has: with a time that ends, and with everything
 * that can become of it besides an opinion.
 */
@ConsultationTest
class LegalFilesTests {

	private static final String ADVISER = "EU/legal-adviser";

	@Autowired
	Negotiation negotiation;

	@Autowired
	Files asked;

	@Autowired
	Consultations consultations;

	@Autowired
	Opinions opinions;

	@Autowired
	UnitFiles files;

	@Autowired
	Settlements settlements;

	@Autowired
	Answers answers;

	@Autowired
	LaterLooks looks;

	@Autowired
	Deadlines deadlines;

	@Autowired
	Records records;

	@Autowired
	MockMvc browser;

	@Test
	void theAdviserHasTheSameTimeAfterTheUnitsAsTheyHad() {
		DossierId dossier = asked();
		Instant due = this.deadlines.ifAskedNow(Party.EU).get(TimeLimit.STANDARD);
		assertThat(due(dossier)).isCloseTo(due, within(1, ChronoUnit.SECONDS));
		assertThat(this.asked.current(dossier).window().deadline()).isCloseTo(due, within(1, ChronoUnit.SECONDS));
		assertThat(this.asked.current(dossier).unitsAsked()).containsExactly("EU/cyber", ADVISER);
		assertThat(this.asked.current(dossier).turn()).containsExactly(ADVISER);
		assertThat(this.asked.of(dossier, ADVISER).state()).isEqualTo(UnitFile.State.ASKED);
	}

	@Test
	void anAbsentAdviserIsRecordedAsSilentAndHoldsNobody() throws Exception {
		DossierId dossier = asked();
		this.negotiation.fire(Party.EU, dossier, ConsultEu.BOUNDARY_LEGAL_REMINDER_DUE);
		assertThat(about(dossier, "unit-reminded")).containsExactly(ADVISER);

		this.negotiation.fire(Party.EU, dossier, ConsultEu.BOUNDARY_LEGAL_DEADLINE_REACHED);

		assertThat(this.consultations.standing(Officials.EU_COORDINATOR, dossier).opinions())
			.extracting(Opinion::unit, Opinion::legal, Opinion::kind)
			.containsExactly(tuple("EU/cyber", false, Kind.POSITIVE), tuple(ADVISER, true, Kind.NONE));
		assertThat(this.negotiation.elements(Officials.EU_COORDINATOR, dossier))
			.containsExactly(ConsultEu.USER_TASK_CONSOLIDATE);
		assertThat(this.negotiation.elements(Officials.EU_LEGAL, dossier)).isEmpty();
		assertThat(about(dossier, "unit-silence-escalated")).containsExactly(ADVISER);
		assertThat(this.records.about(dossier)).filteredOn((one) -> one.what().startsWith("unit-"))
			.extracting(Recorded::zone)
			.containsOnly(Party.EU);
		assertThat(desk(dossier)).contains("Legal Adviser", "none by the deadline", "silent at the deadline");
	}

	@Test
	void aSilentAdviserTakesNothingBackAndASilenceIsNoConsent() {
		DossierId dossier = asked();
		this.negotiation.fire(Party.EU, dossier, ConsultEu.BOUNDARY_LEGAL_DEADLINE_REACHED);
		assertThat(this.consultations.cleared(Officials.EU_COORDINATOR, dossier, ADVISER)).isEmpty();
	}

	@Test
	void theCoordinatorGivesTheAdviserMoreTime() {
		DossierId dossier = asked();
		Instant until = due(dossier).plus(3, ChronoUnit.DAYS);
		Negotiation.result(this.files.askForTime(Officials.EU_LEGAL, task(dossier), "the expert is away"));
		assertThat(key(this.files.askForTime(Officials.EU_LEGAL, task(dossier), "still")))
			.isEqualTo("time-asked-before");
		assertThat(key(this.files.giveBack(Officials.EU_LEGAL, task(dossier), "unclear"))).isEqualTo("time-undecided");

		Negotiation.result(this.settlements.grant(Officials.EU_COORDINATOR, this.asked.moreTime(dossier), until));

		assertThat(due(dossier)).isCloseTo(until, within(1, ChronoUnit.SECONDS));
		assertThat(this.negotiation.timerDue(Party.EU, dossier, ADVISER)).isCloseTo(until,
				within(1, ChronoUnit.SECONDS));
		assertThat(this.asked.of(dossier, ADVISER).extendedUntil().orElseThrow()).isCloseTo(until,
				within(1, ChronoUnit.SECONDS));
	}

	@Test
	void timeThatIsDeclinedLeavesTheDeadline() {
		DossierId dossier = asked();
		Instant before = due(dossier);
		Negotiation.result(this.files.askForTime(Officials.EU_LEGAL, task(dossier), "the expert is away"));
		Negotiation.result(
				this.settlements.decline(Officials.EU_COORDINATOR, this.asked.moreTime(dossier), "the summit is near"));
		assertThat(due(dossier)).isEqualTo(before);
		assertThat(this.asked.acts(Officials.EU_LEGAL, dossier)).containsExactly(UnitAct.Kind.TIME_ASKED,
				UnitAct.Kind.TIME_DECLINED);
	}

	@Test
	void theFileIsPassedToAUnitThatThenGivesTheLegalOpinionOnEveryClause() throws Exception {
		DossierId dossier = asked();
		Instant due = due(dossier);
		assertThat(key(this.files.passOn(Officials.EU_LEGAL, task(dossier), "EU/cyber", "it is theirs")))
			.isEqualTo("unit-asked-already");
		assertThat(key(this.files.passOn(Officials.EU_LEGAL, task(dossier), "JP/international-legal-affairs", "no")))
			.isEqualTo("unit-unknown");

		Negotiation.result(this.files.passOn(Officials.EU_LEGAL, task(dossier), "EU/space", "outer space law"));

		assertThat(this.negotiation.elements(Officials.EU_LEGAL, dossier)).isEmpty();
		assertThat(this.negotiation.due(Officials.EU_SPACE, dossier, ConsultEu.USER_TASK_LEGAL_OPINION)).isEqualTo(due);
		assertThat(page(Officials.EU_SPACE, dossier)).contains("outer space law", "We strongly condemn",
				"cyber defence");
		Negotiation.result(give(Officials.EU_SPACE, dossier, false));
		assertThat(this.consultations.standing(Officials.EU_COORDINATOR, dossier).of("EU/space").orElseThrow().legal())
			.isTrue();
		assertThat(this.asked.of(dossier, ADVISER).state()).isEqualTo(UnitFile.State.PASSED_ON);
		assertThat(this.negotiation.elements(Officials.EU_COORDINATOR, dossier))
			.containsExactly(ConsultEu.USER_TASK_CONSOLIDATE);
	}

	@Test
	void whoeverHasTheFileAtTheDeadlineIsTheOneWhoWasSilent() {
		DossierId dossier = asked();
		Negotiation.result(this.files.passOn(Officials.EU_LEGAL, task(dossier), "EU/space", "outer space law"));
		this.negotiation.fire(Party.EU, dossier, ConsultEu.BOUNDARY_LEGAL_DEADLINE_REACHED);
		assertThat(this.consultations.standing(Officials.EU_COORDINATOR, dossier).opinions())
			.extracting(Opinion::unit, Opinion::legal, Opinion::kind)
			.containsExactly(tuple("EU/cyber", false, Kind.POSITIVE), tuple("EU/space", true, Kind.NONE));
	}

	@Test
	void aReturnedFileIsAskedAfreshOrGoneOnWithout() {
		DossierId dossier = asked();
		assertThat(key(this.files.giveBack(Officials.EU_LEGAL, task(dossier), " "))).isEqualTo("reason-missing");
		Negotiation.result(this.files.giveBack(Officials.EU_LEGAL, task(dossier), "which treaty is meant?"));
		Negotiation.result(this.settlements.askAfresh(Officials.EU_COORDINATOR, this.asked.returned(dossier),
				"the UN Charter", "As is."));
		assertThat(this.negotiation.elements(Officials.EU_LEGAL, dossier))
			.containsExactly(ConsultEu.USER_TASK_LEGAL_OPINION);
		Negotiation.result(this.files.giveBack(Officials.EU_LEGAL, task(dossier), "no need of us"));
		Negotiation
			.result(this.settlements.drop(Officials.EU_COORDINATOR, this.asked.returned(dossier), "agreed with them"));
		assertThat(this.asked.of(dossier, ADVISER).state()).isEqualTo(UnitFile.State.DROPPED);
		assertThat(this.negotiation.elements(Officials.EU_COORDINATOR, dossier))
			.containsExactly(ConsultEu.USER_TASK_CONSOLIDATE);
	}

	@Test
	void internationalLegalAffairsReturnsToTheDrafter() {
		DossierId dossier = this.negotiation.transmitted();
		this.negotiation.ask(Officials.JP_DRAFTER, dossier);
		TaskId task = this.negotiation.task(Officials.JP_LEGAL, dossier, ConsultJp.USER_TASK_LEGAL_OPINION);
		Negotiation.result(this.files.giveBack(Officials.JP_LEGAL, task, "差戻し"));
		assertThat(this.negotiation.elements(Officials.JP_DRAFTER, dossier))
			.containsExactly(ConsultJp.USER_TASK_SETTLE_RETURN);
		assertThat(this.negotiation.elements(Officials.JP_DIRECTOR, dossier)).isEmpty();
	}

	@Test
	void anOpinionInPlaceOfTheHeadOfTheOfficeIsLookedAtLater() {
		DossierId dossier = asked();
		Negotiation.result(give(Officials.EU_LEGAL, dossier, true));
		assertThat(key(this.looks.look(Officials.EU_LEGAL, dossier, ADVISER))).isEqualTo("look-own");
		Negotiation.result(this.looks.look(Officials.colleague(Officials.EU_LEGAL), dossier, ADVISER));
		assertThat(this.consultations.standing(Officials.EU_COORDINATOR, dossier)
			.of(ADVISER)
			.orElseThrow()
			.standIn()
			.lookedAt()).isNotNull();
	}

	@Test
	void whenTheUnitsAreAskedAgainTheAdviserIsNoUnitThatCouldBeTicked() throws Exception {
		DossierId dossier = asked();
		Negotiation.result(give(Officials.EU_LEGAL, dossier, false));
		Negotiation.result(this.answers.askAgain(Officials.EU_COORDINATOR,
				this.negotiation.task(Officials.EU_COORDINATOR, dossier, ConsultEu.USER_TASK_CONSOLIDATE),
				"once more"));
		assertThat(body(Officials.EU_COORDINATOR,
				"/tasks/" + this.negotiation.task(Officials.EU_COORDINATOR, dossier,
						ConsultEu.USER_TASK_PREPARE_CONSULTATION) + "/prepare-consultation"))
			.contains("value=\"EU/cyber\"")
			.doesNotContain("value=\"EU/legal-adviser\"");
		this.negotiation.ask(Officials.EU_COORDINATOR, dossier, "EU/cyber");
		assertThat(this.asked.current(dossier).unitsAsked()).containsExactly("EU/cyber");
	}

	@Test
	void aSideWithoutAnAdviserAsksNobodyAndNoUnitTwice() {
		DossierId dossier = this.negotiation.transmitted();
		this.negotiation.ask(Officials.EU_COORDINATOR, dossier, "EU/cyber");
		Consultation asked = this.asked.current(dossier);
		Window until = asked.window();
		assertThat(asked.turn()).containsExactly("EU/cyber");
		assertThat(asked.turnedToAdvisers(List.of(), until).turn()).isEmpty();
		Consultation both = asked.turnedToAdvisers(List.of("EU/cyber", ADVISER), until);
		assertThat(both.turn()).as("who was asked as a unit has spoken").containsExactly(ADVISER);
		assertThat(both.unit("EU/cyber").orElseThrow().legal()).isFalse();
	}

	@Test
	void anAnswerThatIsTakenBackIsStillToBeGivenAfterTheAdviserIfOneWasAsked() {
		DossierId dossier = asked();
		Negotiation.result(give(Officials.EU_LEGAL, dossier, false));
		Consultation advised = this.asked.current(dossier);
		assertThat(advised.turn()).containsExactly(ADVISER);
		Consultation recalled = advised.answered(Answer.CLEARED, "", Instant.EPOCH).recalled();
		assertThat(recalled.state()).isEqualTo(Consultation.State.ADVISING);
		assertThat(recalled.turn()).containsExactly(ADVISER);
		assertThat(recalled.decision()).isNull();

		DossierId other = this.negotiation.transmitted();
		this.negotiation.ask(Officials.EU_COORDINATOR, other, "EU/cyber");
		Consultation open = this.asked.current(other);
		assertThat(open.answered(Answer.CLEARED, "", Instant.EPOCH).recalled().turn()).containsExactly("EU/cyber");
	}

	@Test
	void thePageOfTheAdviserHasEveryWayOutAndSaysWhyItIsRefused() throws Exception {
		DossierId dossier = asked();
		assertThat(page(Officials.EU_LEGAL, dossier))
			.contains("Ask for more time", "Pass the file to another unit", "Return the file to the coordinator",
					"in place of the head of my office")
			.doesNotContain("??");
		String address = "/tasks/" + task(dossier) + "/legal-opinion";
		assertThat(body(Browsing.post(Officials.EU_LEGAL, address + "/return").param("reason", ""), 409))
			.contains("Give a reason");
		body(Browsing.post(Officials.EU_LEGAL, address + "/more-time").param("reason", "illness"), 302);
		assertThat(page(Officials.EU_LEGAL, dossier)).contains("illness", "not decided yet")
			.doesNotContain("Return the file to the coordinator");
	}

	/** One unit has agreed, and a condemnation calls for the legal adviser. */
	private DossierId asked() {
		DossierId dossier = this.negotiation.transmitted();
		this.negotiation.ask(Officials.EU_COORDINATOR, dossier, "EU/cyber");
		Negotiation.result(this.opinions.give(Officials.EU_CYBER,
				this.negotiation.task(Officials.EU_CYBER, dossier, ConsultEu.USER_TASK_GIVE_OPINION), Kind.POSITIVE, "",
				List.of()));
		return dossier;
	}

	private Outcome<DossierId> give(CurrentUser user, DossierId dossier, boolean inPlaceOfHead) {
		return this.opinions.giveLegal(user, this.negotiation.task(user, dossier, ConsultEu.USER_TASK_LEGAL_OPINION),
				Kind.POSITIVE, "", Map.of(), List.of(), inPlaceOfHead);
	}

	private TaskId task(DossierId dossier) {
		return this.negotiation.task(Officials.EU_LEGAL, dossier, ConsultEu.USER_TASK_LEGAL_OPINION);
	}

	private Instant due(DossierId dossier) {
		return this.negotiation.due(Officials.EU_LEGAL, dossier, ConsultEu.USER_TASK_LEGAL_OPINION);
	}

	private Set<String> about(DossierId dossier, String what) {
		return this.records.about(dossier)
			.stream()
			.filter((recorded) -> recorded.what().equals(what))
			.map(Recorded::subject)
			.collect(Collectors.toSet());
	}

	private String desk(DossierId dossier) throws Exception {
		return body(Officials.EU_COORDINATOR,
				"/tasks/" + this.negotiation.task(Officials.EU_COORDINATOR, dossier, ConsultEu.USER_TASK_CONSOLIDATE)
						+ "/answer");
	}

	private String page(CurrentUser user, DossierId dossier) throws Exception {
		return body(user,
				"/tasks/" + this.negotiation.task(user, dossier, ConsultEu.USER_TASK_LEGAL_OPINION) + "/legal-opinion");
	}

	private String body(CurrentUser user, String path) throws Exception {
		return body(Browsing.get(user, path), 200);
	}

	private String body(MockHttpServletRequestBuilder request, int status) throws Exception {
		MockHttpServletResponse response = this.browser.perform(request).andReturn().getResponse();
		assertThat(response.getStatus()).isEqualTo(status);
		return response.getContentAsString(StandardCharsets.UTF_8);
	}

}
