package org.chapeau.app.identity;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.chapeau.app.fixtures.ChapeauTest;
import org.chapeau.realm.GroupId;
import org.chapeau.text.Party;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chapeau.app.fixtures.Officer.EU_DESK;
import static org.chapeau.app.fixtures.Officer.JP_DRAFTER;
import static org.chapeau.app.fixtures.Outcomes.done;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Each side knows its own people, as they last signed in.
 */
@ChapeauTest
class PeopleTests {

	@Autowired
	People people;

	@Autowired
	Colleagues colleagues;

	@Autowired
	OwnClocks clocks;

	@Autowired
	MockMvcTester mvc;

	@Test
	void eachSideKnowsItsOwnPeopleOnly() {
		assertThat(this.people.of(EU_DESK.user())).extracting(Person::name)
			.contains("eu.desk", "eu.ms.fr")
			.noneMatch((name) -> name.startsWith("jp.") || name.equals("operator"));
		assertThat(this.people.find(Party.JP, "eu.desk")).isEmpty();
		assertThat(this.people.inGroups(Party.JP, List.of("EU/desk-officer", "JP/director"))).extracting(Person::name)
			.containsExactly("jp.director");
	}

	@Test
	void whoSignsInAnewIsKnownAsTheSignOnSaysNow() {
		CurrentUser before = new CurrentUser("eu.desk", Party.EU, Set.of(new GroupId("EU/cyber")), Set.of());
		this.people.seen(before, null);
		assertThat(this.people.find(Party.EU, "eu.desk")).hasValueSatisfying((person) -> {
			assertThat(person.groups()).containsExactly("EU/cyber");
			assertThat(person.email()).isNull();
		});
		assertThat(this.mvc.post()
			.uri("/sign-in")
			.with(csrf())
			.param("username", "eu.desk")
			.param("password", EU_DESK.password())).hasStatus3xxRedirection();
		assertThat(this.people.find(Party.EU, "eu.desk")).hasValueSatisfying((person) -> {
			assertThat(person.groups()).containsExactly("EU/desk-officer");
			assertThat(person.email()).isEqualTo("eu.desk@example.org");
		});
	}

	@Test
	void whoAsksForThoseOfAGroupIsNotToldWhichClockEachOfThemReads() {
		done(this.clocks.choose(EU_DESK.user(), "America/New_York"));
		try {
			assertThat(this.colleagues.find(Party.EU, "eu.desk")).map(CurrentUser::timeZone)
				.contains(ZoneId.of("America/New_York"));
			assertThat(this.colleagues.workingFor(Party.EU, List.of("EU/desk-officer")))
				.filteredOn((colleague) -> colleague.name().equals("eu.desk"))
				.singleElement()
				.extracting(CurrentUser::timeZone)
				.isNull();
		}
		finally {
			done(this.clocks.choose(EU_DESK.user(), ""));
		}
	}

	@Test
	void nobodyIsAskedForInNoGroup() {
		assertThat(this.people.inGroups(JP_DRAFTER.user().side(), List.of())).isEmpty();
	}

}
