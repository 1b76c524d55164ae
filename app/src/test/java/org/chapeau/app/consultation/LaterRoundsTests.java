package org.chapeau.app.consultation;

import java.util.List;
import java.util.Set;

import org.chapeau.app.consultation.Opinion.Kind;
import org.chapeau.app.identity.CurrentUser;
import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.negotiation.ClauseText;
import org.chapeau.app.negotiation.History;
import org.chapeau.app.negotiation.NewClause;
import org.chapeau.app.negotiation.Proposal;
import org.chapeau.app.negotiation.Proposals;
import org.chapeau.app.process.TaskId;
import org.chapeau.catalogue.Theme;
import org.chapeau.workflows.ConsultEu;
import org.chapeau.workflows.ConsultJp;
import org.chapeau.workflows.NegotiateStatement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.consultation.Browsing.get;
import static org.chapeau.app.consultation.Browsing.post;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

/**
 * A later round asks a unit about what is not as it last cleared it.
 */
@ConsultationTest
class LaterRoundsTests {

	@Autowired
	Negotiation negotiation;

	@Autowired
	Consultations consultations;

	@Autowired
	Opinions opinions;

	@Autowired
	Answers answers;

	@Autowired
	Preparation preparation;

	@Autowired
	UnitFiles files;

	@Autowired
	Settlements settlements;

	@Autowired
	Proposals proposals;

	@Autowired
	History history;

	@Autowired
	MockMvc browser;

	@Test
	void aUnitIsNotAskedAboutWhatStandsAsItClearedIt() {
		DossierId dossier = secondRound(Kind.POSITIVE);
		assertThat(units(dossier)).containsExactly("EU/cyber");
	}

	@Test
	void aUnitThatObjectedIsAskedAgainAlthoughNothingChanged() {
		DossierId dossier = secondRound(Kind.NEGATIVE);
		assertThat(units(dossier)).containsExactly("EU/cyber", "EU/geographic-desk");
		assertThat(this.consultations.current(Officials.EU_COORDINATOR, dossier).orElseThrow().clauses())
			.extracting(ConcernedClause::clause)
			.contains(this.negotiation.id(Officials.EU_DESK, dossier, Theme.PARTNERSHIP));
	}

	@Test
	void whatIsBackToTheClearedWordsIsNotAskedAbout() {
		DossierId dossier = secondRound(Kind.POSITIVE);
		this.negotiation.ask(Officials.EU_COORDINATOR, dossier, "EU/cyber");
		give(Officials.EU_CYBER, dossier, Kind.NEGATIVE);
		clear(Officials.EU_COORDINATOR, dossier, ConsultEu.USER_TASK_CONSOLIDATE);
		this.negotiation.ask(Officials.JP_DRAFTER, dossier);
		clear(Officials.JP_DIRECTOR, dossier, ConsultJp.USER_TASK_DIRECTOR_DECIDES);
		this.negotiation.runSteps();
		ClauseText cyber = this.negotiation.clause(Officials.JP_DRAFTER, dossier, Theme.CYBER);
		Negotiation.result(this.proposals.withdraw(Officials.JP_DRAFTER, cyber.id(), cyber.number()));
		this.negotiation.closeRound(dossier);
		assertThat(this.consultations.current(Officials.EU_COORDINATOR, dossier).orElseThrow().round()).isEqualTo(3);
		assertThat(units(dossier)).isEmpty();
	}

	@Test
	void thePageComparesWithWhatTheUnitCleared() throws Exception {
		DossierId dossier = secondRound(Kind.POSITIVE);
		this.negotiation.ask(Officials.EU_COORDINATOR, dossier, "EU/cyber", "EU/geographic-desk");
		this.browser.perform(get(Officials.EU_CYBER, page(Officials.EU_CYBER, dossier)))
			.andExpect(content().string(containsString("since your unit cleared it in round 1")))
			.andExpect(content().string(containsString("<ins>")))
			.andExpect(content().string(not(containsString("as your unit cleared it in round 1"))));
	}

	@Test
	void theTasksOfAConsultationSayWhatHasChangedSinceOneLooked() throws Exception {
		DossierId dossier = secondRound(Kind.POSITIVE);
		this.history.look(Officials.EU_COORDINATOR, dossier, 1);
		this.history.look(Officials.EU_CYBER, dossier, 1);
		TaskId preparing = this.negotiation.task(Officials.EU_COORDINATOR, dossier,
				ConsultEu.USER_TASK_PREPARE_CONSULTATION);
		this.browser.perform(get(Officials.EU_COORDINATOR, "/tasks/" + preparing + "/prepare-consultation"))
			.andExpect(content().string(containsString("Changed since you last looked")));
		this.negotiation.ask(Officials.EU_COORDINATOR, dossier, "EU/cyber", "EU/geographic-desk");
		String opinion = page(Officials.EU_CYBER, dossier);
		this.browser.perform(get(Officials.EU_CYBER, opinion))
			.andExpect(content().string(containsString("Changed since you last looked")));
		int latest = this.history.versions(Officials.EU_CYBER, dossier).get(0).number();
		this.browser
			.perform(post(Officials.EU_CYBER, "/dossiers/" + dossier + "/looked").param("version", "" + latest)
				.param("task", opinion.split("/")[2]))
			.andExpect(redirectedUrl("/tasks/" + opinion.split("/")[2]));
		this.browser.perform(get(Officials.EU_CYBER, opinion))
			.andExpect(content().string(not(containsString("Changed since you last looked"))));
	}

	@Test
	void whoNegotiatesReadsWhatTheUnitsOfTheirOwnSideSaid() throws Exception {
		DossierId dossier = secondRound(Kind.NEGATIVE);
		this.negotiation.ask(Officials.EU_COORDINATOR, dossier);
		clear(Officials.EU_COORDINATOR, dossier, ConsultEu.USER_TASK_CONSOLIDATE);
		this.negotiation.ask(Officials.JP_DRAFTER, dossier);
		clear(Officials.JP_DIRECTOR, dossier, ConsultJp.USER_TASK_DIRECTOR_DECIDES);
		this.negotiation.runSteps();
		this.browser.perform(get(Officials.EU_COORDINATOR, negotiating(Officials.EU_COORDINATOR, dossier)))
			.andExpect(content().string(containsString("What the units say of this text")))
			.andExpect(content().string(containsString("as we said")));
		this.browser.perform(get(Officials.JP_DIRECTOR, negotiating(Officials.JP_DIRECTOR, dossier)))
			.andExpect(content().string(containsString("What the units say of this text")))
			.andExpect(content().string(not(containsString("EU/"))));
	}

	private String negotiating(CurrentUser user, DossierId dossier) {
		return "/tasks/" + this.negotiation.task(user, dossier, NegotiateStatement.USER_TASK_NEGOTIATE) + "/negotiate";
	}

	@Test
	void whoDecidesOnAUnitsFileSeesItsClausesAndWhatHasChangedForIt() throws Exception {
		DossierId dossier = secondRound(Kind.POSITIVE);
		this.negotiation.ask(Officials.EU_COORDINATOR, dossier, "EU/cyber", "EU/geographic-desk");
		TaskId task = this.negotiation.task(Officials.EU_CYBER, dossier, ConsultEu.USER_TASK_GIVE_OPINION);
		Negotiation.result(this.files.askForTime(Officials.EU_CYBER, task, "the expert is away"));
		redlined(dossier, ConsultEu.USER_TASK_DECIDE_MORE_TIME, "more-time");
		Negotiation.result(this.settlements.decline(Officials.EU_COORDINATOR,
				this.negotiation.task(Officials.EU_COORDINATOR, dossier, ConsultEu.USER_TASK_DECIDE_MORE_TIME), "no"));
		Negotiation.result(this.files.giveBack(Officials.EU_CYBER, task, "not clear"));
		redlined(dossier, ConsultEu.USER_TASK_SETTLE_RETURN, "returned");
	}

	private void redlined(DossierId dossier, String element, String form) throws Exception {
		TaskId task = this.negotiation.task(Officials.EU_COORDINATOR, dossier, element);
		this.browser.perform(get(Officials.EU_COORDINATOR, "/tasks/" + task + "/" + form))
			.andExpect(content().string(containsString("since the unit cleared it in round 1")))
			.andExpect(content().string(containsString("<ins>")))
			.andExpect(content().string(containsString("They met.")));
	}

	@Test
	void aUnitThatMayBeAddedIsOfferedTheClausesThatConcernItElseAll() {
		DossierId dossier = secondRound(
				Negotiation.clause(null, Theme.CYBER, "CONCERN", 5, "They are gravely concerned.", "深刻に憂慮する。"),
				Theme.PARTNERSHIP, Kind.NEGATIVE);
		Consultation current = this.consultations.current(Officials.EU_COORDINATOR, dossier).orElseThrow();
		assertThat(units(dossier)).as("the cyber unit has cleared its clause").containsExactly("EU/geographic-desk");
		assertThat(current.clauses()).as("because the desk objects to it").hasSize(2);
		assertThat(this.preparation.others(Officials.EU_COORDINATOR, current))
			.filteredOn((unit) -> unit.unit().equals("EU/cyber") || unit.unit().equals("EU/space"))
			.extracting(AskedUnit::clauses)
			.containsExactlyInAnyOrder(Set.of(this.negotiation.id(Officials.EU_DESK, dossier, Theme.CYBER)), Set.of());
	}

	/**
	 * The cyber unit has cleared, the geographic desk has said this; meanwhile Japan has
	 * put other words for cyber on the table.
	 */
	private DossierId secondRound(Kind geographic) {
		return secondRound(Negotiation.cyber(), Theme.CYBER, geographic);
	}

	/** The same with another clause on cyber, or other words for another clause. */
	private DossierId secondRound(NewClause cyber, Theme changed, Kind geographic) {
		DossierId dossier = this.negotiation.transmitted(cyber,
				Negotiation.clause(null, Theme.PARTNERSHIP, null, null, "They met.", "会談した。"));
		this.negotiation.ask(Officials.EU_COORDINATOR, dossier, "EU/cyber", "EU/geographic-desk");
		give(Officials.EU_CYBER, dossier, Kind.POSITIVE);
		give(Officials.EU_GEOGRAPHIC, dossier, geographic);
		legal(Officials.EU_LEGAL, dossier);
		clear(Officials.EU_COORDINATOR, dossier, ConsultEu.USER_TASK_CONSOLIDATE);
		this.negotiation.ask(Officials.JP_DRAFTER, dossier, "JP/economic-security-cyber");
		give(Officials.JP_CYBER, dossier, Kind.POSITIVE_WITH_COMMENTS,
				this.negotiation.counter(Officials.JP_CYBER, dossier, changed, "We act.", "行動する。"));
		legal(Officials.JP_LEGAL, dossier);
		Negotiation.result(this.answers.transmit(Officials.JP_DIRECTOR,
				this.negotiation.task(Officials.JP_DIRECTOR, dossier, ConsultJp.USER_TASK_DIRECTOR_DECIDES),
				this.negotiation.hash(Officials.JP_DIRECTOR, dossier),
				this.proposals.drafts(Officials.JP_DIRECTOR, dossier).stream().map(Proposal::id).toList()));
		this.negotiation.runSteps();
		this.negotiation.closeRound(dossier);
		return dossier;
	}

	private void give(CurrentUser unit, DossierId dossier, Kind kind, CounterText... counterTexts) {
		Negotiation
			.result(this.opinions.give(unit, this.negotiation.task(unit, dossier, ConsultEu.USER_TASK_GIVE_OPINION),
					kind, (kind == Kind.POSITIVE) ? "" : "as we said", List.of(counterTexts)));
	}

	/** Where the force of a clause calls for it. */
	private void legal(CurrentUser adviser, DossierId dossier) {
		if (this.negotiation.elements(adviser, dossier).contains(ConsultEu.USER_TASK_LEGAL_OPINION)) {
			Negotiation.result(this.opinions.giveLegal(adviser,
					this.negotiation.task(adviser, dossier, ConsultEu.USER_TASK_LEGAL_OPINION), Kind.POSITIVE, "",
					List.of()));
		}
	}

	private void clear(CurrentUser user, DossierId dossier, String element) {
		Negotiation.result(this.answers.clear(user, this.negotiation.task(user, dossier, element),
				this.negotiation.hash(user, dossier), "overruled"));
	}

	private List<String> units(DossierId dossier) {
		return this.consultations.current(Officials.EU_COORDINATOR, dossier)
			.orElseThrow()
			.units()
			.stream()
			.map(AskedUnit::unit)
			.toList();
	}

	private String page(CurrentUser unit, DossierId dossier) {
		return "/tasks/" + this.negotiation.task(unit, dossier, ConsultEu.USER_TASK_GIVE_OPINION) + "/opinion";
	}

}
