package org.chapeau.workflows.diagram;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.MessageFlow;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.chapeau.workflows.Model;
import org.chapeau.workflows.Models;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class JapaneseLabelsTest {

	@Test
	void everyNameOfEveryModelHasAJapaneseOne() {
		List<String> untranslated = Models.processes()
			.stream()
			.flatMap(JapaneseLabelsTest::names)
			.filter((name) -> name != null && !name.isEmpty())
			.map(JapaneseLabelsTest::oneLine)
			.distinct()
			.filter((name) -> Labels.japanese().label("any", name).equals(name))
			.toList();
		assertThat(untranslated).isEmpty();
	}

	@Test
	void aNameOfAnotherModelStaysAsItIs() {
		assertThat(Labels.japanese().label("userTask_new", "Ask Canberra")).isEqualTo("Ask Canberra");
	}

	private static Stream<String> names(Model model) {
		var instance = Bpmn.readModelFromStream(model.open());
		return Stream
			.of(instance.getModelElementsByType(FlowElement.class).stream().map(FlowElement::getName),
					instance.getModelElementsByType(Participant.class).stream().map(Participant::getName),
					instance.getModelElementsByType(MessageFlow.class).stream().map(MessageFlow::getName))
			.flatMap((names) -> names);
	}

	private static String oneLine(String name) {
		return name.replaceAll("\\s+", " ");
	}

}
