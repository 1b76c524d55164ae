package org.chapeau.app.process;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.identity.Parties;
import org.chapeau.app.kernel.Zone;
import org.chapeau.text.Party;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whose rows are read for the models that ask who takes part.
 */
@ChapeauTest
class WhoTakesPartTests {

	@Autowired
	Parties parties;

	private final List<String> zones = new ArrayList<>();

	@Test
	void aSharedProcessFindsItsPartiesWhoeverHasBroughtItThisFar() {
		StaticListableBeanFactory features = new StaticListableBeanFactory();
		features.addBean("parties", (DossierParties) (dossier) -> {
			this.zones.add(Zone.now());
			return List.of(Party.EU);
		});
		WhoTakesPart participants = new WhoTakesPart(this.parties, features.getBeanProvider(DossierParties.class),
				features.getBeanProvider(UnitsAsked.class));
		try (Zone nobody = Zone.of(null)) {
			assertThat(participants.parties(UUID.randomUUID().toString())).containsExactly("EU");
		}
		assertThat(this.zones).containsExactly(Zone.ALL);
	}

}
