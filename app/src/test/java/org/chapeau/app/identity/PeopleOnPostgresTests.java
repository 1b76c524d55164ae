package org.chapeau.app.identity;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.app.fixtures.OnPostgres;
import org.chapeau.app.fixtures.Order;
import org.chapeau.app.fixtures.SideBySide;
import org.chapeau.app.kernel.Outcome;
import org.chapeau.realm.GroupId;
import org.chapeau.text.Party;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two nodes see people for the first time at the same moment, as when they start.
 */
@ChapeauTest
@Import(OnPostgres.class)
class PeopleOnPostgresTests {

	@Autowired
	People people;

	@Autowired
	SideBySide sideBySide;

	@Test
	void whoIsSeenForTheFirstTimeByTwoAtOnceIsKnown() {
		CurrentUser newcomer = new CurrentUser("eu.newcomer", Party.EU, Set.of(new GroupId("EU/cyber")), Set.of());
		Supplier<Outcome<?>> seen = () -> {
			this.people.seen(newcomer, "eu.newcomer@example.org");
			return Outcome.done();
		};
		List<Outcome<?>> came = this.sideBySide.act(Order.Forced.FIRST_HAS_WRITTEN, seen, seen);
		assertThat(came).allSatisfy((one) -> assertThat(one.refusal()).isEmpty());
		assertThat(this.people.find(Party.EU, "eu.newcomer"))
			.hasValueSatisfying((person) -> assertThat(person.groups()).containsExactly("EU/cyber"));
	}

}
