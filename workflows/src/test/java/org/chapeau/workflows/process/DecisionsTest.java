package org.chapeau.workflows.process;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.chapeau.workflows.Decisions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DecisionsTest {

	@ParameterizedTest
	@CsvSource({ "MARITIME, NOTE, maritime-security", "SPACE, NOTE, space", "CYBER, NOTE, cyber",
			"INFORMATION_MANIPULATION, NOTE, information-manipulation", "COUNTER_TERRORISM, NOTE, counter-terrorism",
			"NON_PROLIFERATION_DISARMAMENT, NOTE, non-proliferation-disarmament",
			"DEFENCE_INITIATIVES, NOTE, defence-industry", "EXERCISES, NOTE, defence-industry maritime-security",
			"ECONOMIC_SECURITY, NOTE, commission-liaison", "UKRAINE, NOTE, geographic-desk",
			"MIDDLE_EAST, NOTE, geographic-desk", "EAST_ASIA, NOTE, geographic-desk",
			"PARTNERSHIP, NOTE, geographic-desk", "CYBER, CONDEMNATION, cyber geographic-desk",
			"MARITIME, OPPOSITION, maritime-security geographic-desk", "UKRAINE, CONDEMNATION, geographic-desk" })
	void theUnitsOfTheEu(String theme, String kind, String units) {
		assertThat(units(Decisions.UNITS_EU, "EU", theme, kind)).containsExactlyElementsOf(groups("EU", units));
	}

	@ParameterizedTest
	@CsvSource({ "MARITIME, NOTE, space-maritime", "SPACE, NOTE, space-maritime cabinet-office-liaison",
			"CYBER, NOTE, economic-security-cyber", "INFORMATION_MANIPULATION, NOTE, security-policy",
			"COUNTER_TERRORISM, NOTE, counter-terrorism",
			"NON_PROLIFERATION_DISARMAMENT, NOTE, disarmament-non-proliferation",
			"DEFENCE_INITIATIVES, NOTE, security-policy mod-liaison", "EXERCISES, NOTE, security-policy mod-liaison",
			"ECONOMIC_SECURITY, NOTE, economic-security-cyber meti-liaison", "UKRAINE, NOTE, regional-bureau",
			"MIDDLE_EAST, NOTE, regional-bureau", "EAST_ASIA, NOTE, regional-bureau",
			"PARTNERSHIP, NOTE, regional-bureau", "CYBER, CONDEMNATION, economic-security-cyber regional-bureau",
			"MARITIME, OPPOSITION, space-maritime regional-bureau", "EAST_ASIA, OPPOSITION, regional-bureau" })
	void theDivisionsOfJapan(String theme, String kind, String units) {
		assertThat(units(Decisions.UNITS_JP, "JP", theme, kind)).containsExactlyElementsOf(groups("JP", units));
	}

	@ParameterizedTest
	@CsvSource({ "CONDEMNATION, concern, 7, false, true", "CONDEMNATION, '', 0, false, true",
			"CONCERN, concern, 4, false, false", "CONCERN, concern, 5, false, true",
			"COMMITMENT, commitment, 3, false, false", "COMMITMENT, commitment, 4, false, true",
			"CALL, call, 4, false, false", "NOTE, welcome, 4, false, false", "NOTE, '', 0, false, false",
			"NOTE, '', 0, true, true", "OUTCOME, commitment, 5, false, true" })
	void theLegalAdviserIsAskedByBothSidesAlike(String kind, String scale, int level, boolean treatyWord,
			boolean needed) {
		Map<String, Object> clause = Map.of("kind", kind, "scale", scale, "level", level, "treatyWord", treatyWord);

		assertThat(decide(Decisions.LEGAL_ADVICE_EU, "EU", clause).<Boolean>getSingleEntry()).isEqualTo(needed);
		assertThat(decide(Decisions.LEGAL_ADVICE_JP, "JP", clause).<Boolean>getSingleEntry()).isEqualTo(needed);
	}

	@ParameterizedTest
	@CsvSource({ "WORKING, false, director", "WORKING, true, director deputy-director-general",
			"OFFICIALS, false, director deputy-director-general director-general",
			"OFFICIALS, true, director deputy-director-general director-general+international-legal-affairs",
			"MINISTERIAL, false, director deputy-director-general director-general vice-minister minister",
			"MINISTERIAL, true, director deputy-director-general director-general+international-legal-affairs vice-minister minister",
			"SUMMIT, false, director deputy-director-general director-general vice-minister minister cabinet-liaison",
			"SUMMIT, true, director deputy-director-general director-general+international-legal-affairs vice-minister minister cabinet-liaison" })
	void theChainOfKessaiRisesWithTheRank(String rank, boolean grave, String approvers) {
		List<String> chain = decide(Decisions.KESSAI_CHAIN, "JP", Map.of("rank", rank, "grave", grave))
			.collectEntries("approver");

		assertThat(chain).containsExactlyElementsOf(groups("JP", approvers));
	}

	@ParameterizedTest
	@CsvSource({ "CYBER, NOTE, concern, 4, cyber, economic-security-cyber",
			"CYBER, NOTE, concern, 5, cyber geographic-desk, economic-security-cyber regional-bureau",
			"CYBER, CONDEMNATION, concern, 7, cyber geographic-desk, economic-security-cyber regional-bureau",
			"CYBER, NOTE, commitment, 5, cyber, economic-security-cyber",
			"UKRAINE, NOTE, concern, 9, geographic-desk, regional-bureau" })
	void aVerbOfGraveConcernIsForThoseInChargeOfTheRelationsToo(String theme, String kind, String scale, int level,
			String eu, String jp) {
		Map<String, Object> clause = Map.of("theme", theme, "kind", kind, "scale", scale, "level", level);

		assertThat(decide(Decisions.UNITS_EU, "EU", clause).<String>collectEntries("unit"))
			.containsExactlyElementsOf(groups("EU", eu));
		assertThat(decide(Decisions.UNITS_JP, "JP", clause).<String>collectEntries("unit"))
			.containsExactlyElementsOf(groups("JP", jp));
	}

	private static List<String> units(String decision, String tenant, String theme, String kind) {
		return decide(decision, tenant, Map.of("theme", theme, "kind", kind, "scale", "", "level", 0))
			.collectEntries("unit");
	}

	private static List<String> groups(String party, String slugs) {
		return List.of(slugs.split(" "))
			.stream()
			.map((place) -> party + "/" + place.replace("+", ", " + party + "/"))
			.toList();
	}

	private static DmnDecisionTableResult decide(String decision, String tenant, Map<String, Object> inputs) {
		return TestEngine.get()
			.getDecisionService()
			.evaluateDecisionTableByKey(decision)
			.decisionDefinitionTenantId(tenant)
			.variables(inputs)
			.evaluate();
	}

}
