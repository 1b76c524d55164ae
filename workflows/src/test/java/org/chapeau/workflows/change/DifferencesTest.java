package org.chapeau.workflows.change;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;

import org.chapeau.workflows.change.Difference.Change;
import org.chapeau.workflows.change.Difference.Detail;
import org.chapeau.workflows.diagram.BpmnSvg;
import org.chapeau.workflows.diagram.Mark;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * What two models do not have alike.
 */
class DifferencesTest {

	private static final Xml OWN = Xml.of("consultEu");

	@Test
	void aModelDoesNotDifferFromItself() {
		assertThat(between(OWN, OWN)).isEmpty();
	}

	@Test
	void whereSomethingIsDrawnMakesNoDifference() {
		assertThat(between(OWN, OWN.with("<dc:Bounds x=\"1960\" y=\"450\"", "<dc:Bounds x=\"1960\" y=\"470\"")))
			.isEmpty();
	}

	@Test
	void aNewStepIsSaidWithWhoDoesItAndTheWaysThatChange() {
		List<Difference> differences = between(OWN, Xml.withASecondOpinion());
		assertThat(differences).contains(new Difference(Change.ADDED, "userTask_secondOpinion", "userTask",
				"Second legal opinion", List.of(new Detail(Aspect.FORM, "", "legal-opinion"),
						new Detail(Aspect.GROUPS, "", "EU/commission-liaison"))));
		assertThat(differences).extracting(Difference::change, Difference::id)
			.contains(tuple(Change.ADDED, "flow_secondOpinion_consolidate"),
					tuple(Change.REMOVED, "flow_legalNeeded_consolidate"));
		assertThat(differences).extracting(Difference::name).contains("Second legal opinion → Consolidate opinions");
	}

	@Test
	void aChangeIsSaidWithWhatItWasAndWhatItIs() {
		Xml later = OWN.with("name=\"Give legal opinion\"", "name=\"Advise\"")
			.with("camunda:formKey=\"answer\" camunda:candidateGroups=\"EU/coordinator\"",
					"camunda:formKey=\"answer\" camunda:candidateGroups=\"EU/signatory\"")
			.with("${answer == 'ASK_AGAIN'}", "${answer != 'CLEARED'}");
		assertThat(between(OWN, later)).containsExactly(
				new Difference(Change.CHANGED, "userTask_legalOpinion", "userTask", "Advise",
						List.of(new Detail(Aspect.NAME, "Give legal opinion", "Advise"))),
				new Difference(Change.CHANGED, "userTask_consolidate", "userTask", "Consolidate opinions",
						List.of(new Detail(Aspect.GROUPS, "EU/coordinator", "EU/signatory"))),
				new Difference(Change.CHANGED, "flow_answer_consultationOpen", "sequenceFlow",
						"Answer? → gateway_consultationOpen",
						List.of(new Detail(Aspect.CONDITION, "${answer == 'ASK_AGAIN'}", "${answer != 'CLEARED'}"))));
	}

	@Test
	void aWayThatLeadsElsewhereIsSaidByTheNamesOfTheSteps() {
		Xml later = OWN.with("sourceRef=\"gateway_answer\" targetRef=\"gateway_consultationOpen\"",
				"sourceRef=\"gateway_answer\" targetRef=\"userTask_prepareConsultation\"");
		assertThat(between(OWN, later)).singleElement()
			.extracting(Difference::details)
			.isEqualTo(List.of(new Detail(Aspect.TO, "gateway_consultationOpen", "Prepare consultation")));
	}

	@Test
	void aTimerIsSaidFromTimeToTime() {
		Xml tenDays = reminder("P10D");
		assertThat(between(tenDays, reminder("P5D"))).extracting(Difference::id, Difference::details)
			.containsExactlyInAnyOrder(tuple("boundary_reminderDue", List.of(new Detail(Aspect.TIMER, "P10D", "P5D"))),
					tuple("boundary_legalReminderDue", List.of(new Detail(Aspect.TIMER, "P10D", "P5D"))),
					tuple("timer_reminderDueAgain", List.of(new Detail(Aspect.TIMER, "P10D", "P5D"))));
	}

	@Test
	void eachMarkIsDrawnWithASignAndAPatternOfItsOwn() {
		String drawing = BpmnSvg.of(new ByteArrayInputStream(OWN.bytes()))
			.named("old")
			.marking(Map.of("userTask_consolidate", Mark.ADDED, "gateway_answer", Mark.CHANGED,
					"flow_consolidate_answer", Mark.REMOVED, "not-drawn", Mark.ADDED))
			.draw();
		assertThat(drawing).contains("id=\"bpmn-consultEu-old-title\"")
			.containsPattern(
					"class=\"bpmn-added\" data-mark=\"userTask_consolidate\"[^\n]*\n[^\n]*stroke-dasharray=\"none\"")
			.containsPattern(
					"class=\"bpmn-changed\" data-mark=\"gateway_answer\"[^\n]*\n[^\n]*stroke-dasharray=\"14 5\"")
			.containsPattern(
					"class=\"bpmn-removed\" data-mark=\"flow_consolidate_answer\"[^\n]*\n[^\n]*stroke-dasharray=\"4 4\"")
			.contains(">+</text>", ">~</text>", ">−</text>")
			.doesNotContain("not-drawn");
	}

	private static Xml reminder(String duration) {
		return OWN.with("<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${unitReminder}</bpmn:timeDate>",
				"<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">" + duration + "</bpmn:timeDuration>");
	}

	private static List<Difference> between(Xml before, Xml after) {
		return Differences.between(before.bytes(), after.bytes());
	}

}
