package org.chapeau.app.process;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.chapeau.app.kernel.Zone;
import org.chapeau.text.Party;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.StaticListableBeanFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whose rows are read for a due date.
 */
class DueDatesTests {

	private final List<String> zones = new ArrayList<>();

	private final StaticListableBeanFactory features = new StaticListableBeanFactory();

	private final DueDates dates = new DueDates(this.features.getBeanProvider(WorkDue.class));

	@Test
	void theRowsOfTheSideWhoseTaskItIsAreReadWhoeverBringsItUp() {
		WorkDue work = (dossier, party, form) -> {
			this.zones.add(Zone.now());
			return Instant.EPOCH;
		};
		this.features.addBean("work", work);
		String dossier = UUID.randomUUID().toString();
		this.dates.due(dossier, "JP", "sign");
		try (Zone other = Zone.of(Party.EU)) {
			this.dates.due(dossier, "JP", "sign");
		}
		assertThat(this.zones).containsExactly("JP", "JP");
	}

}
