package org.chapeau.app.identity;

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
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Each side knows its own people, as they last signed in.
 */
@ChapeauTest
class PeopleTests {

	@Autowired
	People people;

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
	void nobodyIsAskedForInNoGroup() {
		assertThat(this.people.inGroups(JP_DRAFTER.user().side(), List.of())).isEmpty();
	}

}
