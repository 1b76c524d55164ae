package org.chapeau.bilingual;

import java.util.List;

import org.chapeau.catalogue.Bilingual;
import org.chapeau.catalogue.Catalogue;
import org.chapeau.catalogue.ClauseTemplate;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The catalogue is reviewed in both languages, so whatever is found in it is either a
 * false alarm or a fault of ours.
 */
class SampleStatementTests {

	private final BilingualCheck check = BilingualCheck.load();

	@Test
	void theReviewedTemplatesRaiseHardlyAnyAlarm() {
		List<ClauseTemplate> templates = Catalogue.load().all();
		List<String> alarms = templates.stream()
			.flatMap((template) -> findings(template.text()).stream()
				.map((finding) -> template.id() + ": " + finding.kind() + " " + finding.values()))
			.toList();
		System.out.printf("Bilingual, catalogue: %d findings in %d templates%n", alarms.size(), templates.size());
		assertThat(alarms.size()).as(String.join("\n", alarms)).isLessThanOrEqualTo(templates.size() / 20);
	}

	private List<Finding> findings(Bilingual text) {
		return this.check.compare(text.en(), text.ja());
	}

}
