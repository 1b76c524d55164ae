package org.chapeau.app.consultation;

import java.util.Map;
import java.util.Set;

import org.chapeau.app.kernel.DossierId;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.app.negotiation.ClauseId;
import org.chapeau.app.process.TaskId;
import org.chapeau.catalogue.Kind;
import org.chapeau.catalogue.Theme;
import org.chapeau.workflows.ConsultEu;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@ConsultationTest
class UnitsProposedTests {

	@Autowired
	Negotiation negotiation;

	@Autowired
	Consultations consultations;

	@Autowired
	Preparation preparation;

	@Autowired
	MockMvc browser;

	@Test
	void eachSidesTableNamesItsOwnUnitsForTheThemesOfTheText() {
		DossierId dossier = this.negotiation.transmitted(Negotiation.cyber(), Negotiation.clause(Kind.OUTCOME,
				Theme.EXERCISES, null, null, "A joint exercise was held.", "共同訓練を実施した。"));
		assertThat(eu(dossier).units()).extracting(AskedUnit::unit)
			.containsExactly("EU/cyber", "EU/defence-industry", "EU/maritime-security");
		assertThat(this.consultations.current(Officials.JP_DRAFTER, dossier).orElseThrow().units())
			.extracting(AskedUnit::unit)
			.containsExactly("JP/economic-security-cyber", "JP/mod-liaison", "JP/security-policy");
	}

	@Test
	void aUnitIsAskedAboutTheClausesOfItsThemeAndNoOthers() {
		DossierId dossier = this.negotiation.transmitted();
		AskedUnit cyber = eu(dossier).unit("EU/cyber").orElseThrow();
		assertThat(cyber.isAskedAbout(this.negotiation.id(Officials.EU_DESK, dossier, Theme.CYBER))).isTrue();
		assertThat(cyber.isAskedAbout(this.negotiation.id(Officials.EU_DESK, dossier, Theme.UKRAINE))).isFalse();
	}

	@Test
	void aClauseWithoutThemeIsStillSomebodysToRead() {
		DossierId dossier = this.negotiation
			.transmitted(Negotiation.clause(null, null, null, null, "They met in Tokyo.", "東京で会談した。"));
		assertThat(eu(dossier).units()).extracting(AskedUnit::unit).containsExactly("EU/geographic-desk");
	}

	@Test
	void theForceOfTheVerbAsksThoseInChargeOfTheRelationsToo() {
		DossierId dossier = this.negotiation.transmitted(
				Negotiation.clause(Kind.NOTE, Theme.CYBER, "CONCERN", 5, "They are gravely concerned.", "深刻に憂慮する。"));
		assertThat(eu(dossier).units()).extracting(AskedUnit::unit).containsExactly("EU/cyber", "EU/geographic-desk");
	}

	@Test
	void aCondemnationDemandsTheLegalAdviser() {
		assertThat(eu(this.negotiation.transmitted(Negotiation.condemnation())).legalDemanded()).isTrue();
	}

	@Test
	void theForceOfACommitmentDemandsTheLegalAdviser() {
		assertThat(eu(this.negotiation
			.transmitted(Negotiation.clause(Kind.COMMITMENT, Theme.CYBER, "COMMITMENT", 4, "We pledge.", "誓約する。")))
			.legalDemanded()).isTrue();
	}

	@Test
	void aTreatyWordDemandsTheLegalAdviser() {
		assertThat(eu(this.negotiation.transmitted(
				Negotiation.clause(Kind.NOTE, Theme.CYBER, null, null, "Each side undertakes to report.", "報告する。")))
			.legalDemanded()).isTrue();
	}

	@Test
	void theWordsOfAClauseAskWhomItsTemplateDoesNot() {
		DossierId dossier = this.negotiation.transmitted(Negotiation.clause(Kind.CONCERN, Theme.CYBER, "CONCERN", 2,
				"They strongly condemn the attacks.", "攻撃に懸念を表明する。"));
		assertThat(eu(dossier).units()).extracting(AskedUnit::unit).containsExactly("EU/cyber", "EU/geographic-desk");
		assertThat(eu(dossier).legalDemanded()).isTrue();
		assertThat(this.consultations.current(Officials.JP_DRAFTER, dossier).orElseThrow().units())
			.extracting(AskedUnit::unit)
			.containsExactly("JP/economic-security-cyber", "JP/regional-bureau");
	}

	@Test
	void aFreeClauseThatCondemnsInJapaneseOnlyDemandsTheLegalAdviserToo() {
		assertThat(eu(this.negotiation
			.transmitted(Negotiation.clause(null, null, null, null, "They spoke of the attacks.", "攻撃を強く非難する。")))
			.legalDemanded()).isTrue();
	}

	@Test
	void aClauseThatStillConcernsWhomItsTemplateNamesIsNotTakenFromThem() {
		DossierId dossier = this.negotiation.transmitted(Negotiation.clause(Kind.CONDEMNATION, Theme.CYBER, "CONCERN",
				8, "They express concern at the attacks.", "攻撃に懸念を表明する。"));
		assertThat(eu(dossier).units()).extracting(AskedUnit::unit).containsExactly("EU/cyber", "EU/geographic-desk");
		assertThat(eu(dossier).legalDemanded()).isTrue();
	}

	@Test
	void aPlainCommitmentDoesNot() {
		assertThat(eu(this.negotiation.transmitted(Negotiation.cyber())).legalDemanded()).isFalse();
	}

	@Test
	void droppingAProposedUnitNeedsAReason() {
		DossierId dossier = this.negotiation.transmitted();
		assertThat(prepare(dossier, Set.of("EU/geographic-desk"), Map.of()).refusal().orElseThrow().key())
			.isEqualTo("unit-reason-missing");
		assertThat(
				prepare(dossier, Set.of("EU/geographic-desk"), Map.of("EU/cyber", "consulted by telephone")).isDone())
			.isTrue();
	}

	@Test
	void addingAUnitNeedsAReasonAndAsksItAboutEveryClause() {
		DossierId dossier = this.negotiation.transmitted();
		Set<String> units = Set.of("EU/cyber", "EU/geographic-desk", "EU/space");
		assertThat(prepare(dossier, units, Map.of()).refusal().orElseThrow().key()).isEqualTo("unit-reason-missing");
		assertThat(prepare(dossier, units, Map.of("EU/space", "satellites are a target")).isDone()).isTrue();
		AskedUnit space = eu(dossier).unit("EU/space").orElseThrow();
		assertThat(space.isAskedAbout(this.negotiation.id(Officials.EU_DESK, dossier, Theme.UKRAINE))).isTrue();
	}

	@Test
	void anAddedUnitIsAskedAboutTheClausesChosenForItAndNoOthers() {
		DossierId dossier = this.negotiation.transmitted();
		ClauseId cyber = this.negotiation.id(Officials.EU_DESK, dossier, Theme.CYBER);
		assertThat(add(dossier, Set.of(cyber)).isDone()).isTrue();
		Consultation asked = this.consultations.current(Officials.EU_SPACE, dossier).orElseThrow();
		assertThat(asked.asks("EU/space", cyber)).isTrue();
		assertThat(asked.asks("EU/space", this.negotiation.id(Officials.EU_DESK, dossier, Theme.UKRAINE))).isFalse();
	}

	@Test
	void aUnitIsNotAddedForNothingNorForAClauseThatIsNotAskedAbout() {
		DossierId dossier = this.negotiation.transmitted();
		assertThat(add(dossier, Set.of()).refusal().orElseThrow().key()).isEqualTo("unit-clauses-missing");
		ClauseId elsewhere = this.negotiation.id(Officials.EU_DESK, this.negotiation.transmitted(), Theme.CYBER);
		assertThat(add(dossier, Set.of(elsewhere)).refusal().orElseThrow().key()).isEqualTo("clause-unknown");
	}

	@Test
	void whatTheTableNamesAUnitForIsNotChosen() {
		DossierId dossier = this.negotiation.transmitted();
		ClauseId cyber = this.negotiation.id(Officials.EU_DESK, dossier, Theme.CYBER);
		Set<ClauseId> before = eu(dossier).unit("EU/geographic-desk").orElseThrow().clauses();
		assertThat(before).doesNotContain(cyber);
		Negotiation.result(plan(dossier, Set.of("EU/cyber", "EU/geographic-desk"), Map.of(),
				Map.of("EU/geographic-desk", Set.of(cyber))));
		assertThat(eu(dossier).unit("EU/geographic-desk").orElseThrow().clauses()).isEqualTo(before);
	}

	@Test
	void aRefusedPageKeepsTheTicksOfTheClauses() throws Exception {
		DossierId dossier = this.negotiation.transmitted();
		ClauseId cyber = this.negotiation.id(Officials.EU_DESK, dossier, Theme.CYBER);
		ClauseId ukraine = this.negotiation.id(Officials.EU_DESK, dossier, Theme.UKRAINE);
		TaskId task = this.negotiation.task(Officials.EU_COORDINATOR, dossier,
				ConsultEu.USER_TASK_PREPARE_CONSULTATION);
		MockHttpServletRequestBuilder plan = Browsing
			.post(Officials.EU_COORDINATOR, "/tasks/" + task + "/prepare-consultation")
			.param("units", "EU/cyber", "EU/geographic-desk", "EU/space")
			.param("about-EU/space", "", cyber.toString());
		this.browser.perform(plan)
			.andExpect(status().isConflict())
			.andExpect(content().string(containsString(box("EU/space", cyber) + " checked")))
			.andExpect(content().string(containsString(box("EU/space", ukraine) + ">")))
			.andExpect(content().string(containsString(box("EU/defence-industry", ukraine) + " checked")));
		this.browser.perform(plan.param("reason-EU/space", "satellites are a target"))
			.andExpect(redirectedUrl("/tasks"));
		assertThat(eu(dossier).unit("EU/space").orElseThrow().clauses()).containsExactly(cyber);
	}

	private static String box(String unit, ClauseId clause) {
		return "name=\"about-" + unit + "\" value=\"" + clause + "\"";
	}

	@Test
	void aUnitOfTheOtherSideCannotBeAsked() {
		DossierId dossier = this.negotiation.transmitted();
		assertThat(prepare(dossier, Set.of("EU/cyber", "EU/geographic-desk", "JP/security-policy"),
				Map.of("JP/security-policy", "curious"))
			.refusal()
			.orElseThrow()
			.key()).isEqualTo("unit-unknown");
	}

	@Test
	void ifNobodyIsAskedTheSideStillAnswers() {
		DossierId dossier = this.negotiation.transmitted(Negotiation.cyber());
		this.negotiation.ask(Officials.EU_COORDINATOR, dossier);
		assertThat(this.negotiation.elements(Officials.EU_COORDINATOR, dossier))
			.containsExactly(ConsultEu.USER_TASK_CONSOLIDATE);
	}

	private Consultation eu(DossierId dossier) {
		return this.consultations.current(Officials.EU_COORDINATOR, dossier).orElseThrow();
	}

	private Outcome<DossierId> prepare(DossierId dossier, Set<String> units, Map<String, String> reasons) {
		return plan(dossier, units, reasons, Map.of());
	}

	private Outcome<DossierId> add(DossierId dossier, Set<ClauseId> clauses) {
		return plan(dossier, Set.of("EU/cyber", "EU/geographic-desk", "EU/space"),
				Map.of("EU/space", "satellites are a target"), Map.of("EU/space", clauses));
	}

	private Outcome<DossierId> plan(DossierId dossier, Set<String> units, Map<String, String> reasons,
			Map<String, Set<ClauseId>> clauses) {
		return this.preparation.prepare(Officials.EU_COORDINATOR,
				this.negotiation.task(Officials.EU_COORDINATOR, dossier, ConsultEu.USER_TASK_PREPARE_CONSULTATION),
				new ConsultationPlan(units, reasons, clauses, false, "", TimeLimit.STANDARD));
	}

}
