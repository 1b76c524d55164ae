package org.chapeau.app.identity;

import java.util.List;

import org.chapeau.app.identity.Admission.Admitted;
import org.chapeau.app.identity.Admission.Reason;
import org.chapeau.app.identity.Admission.Turned;
import org.chapeau.realm.GroupId;
import org.chapeau.realm.Realm;
import org.chapeau.realm.SampleUser;
import org.chapeau.text.Party;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AdmissionsTests {

	private final Admissions admissions = new Admissions(Realm.load());

	@Test
	void somebodyOfOneSideIsAdmittedWithTheRolesOfTheirGroups() {
		CurrentUser user = admitted("/EU/desk-officer", "/EU/cyber");
		assertThat(user.side()).isEqualTo(Party.EU);
		assertThat(user.roles()).containsExactlyInAnyOrder(Role.PENHOLDER, Role.NEGOTIATOR, Role.REVIEWER);
		assertThat(user.groupPaths()).containsExactly("EU/cyber", "EU/desk-officer");
	}

	@Test
	void aPathWithoutItsFirstSlashIsTheSameGroup() {
		assertThat(admitted("EU/cyber")).isEqualTo(admitted("/EU/cyber"));
	}

	@Test
	void somebodyWithoutGroupsIsTurnedAway() {
		assertThat(turned()).isEqualTo(Reason.NO_GROUP);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/EU/no-such-unit", "/FR/desk-officer", "/EU", "/", "", "//EU/cyber", "/eu/cyber",
			"/EU/cyber/../desk-officer" })
	void somebodyInAGroupNobodyKnowsIsTurnedAway(String group) {
		assertThat(turned("/EU/desk-officer", group)).isEqualTo(Reason.UNKNOWN_GROUP);
	}

	@Test
	void somebodyOfBothSidesIsTurnedAway() {
		assertThat(turned("/EU/desk-officer", "/JP/drafter")).isEqualTo(Reason.TWO_PARTIES);
	}

	@Test
	void anOperatorIsOfNoSide() {
		CurrentUser operator = admitted("/operator");
		assertThat(operator.party()).isNull();
		assertThat(operator.roles()).containsExactly(Role.OPERATOR);
	}

	@Test
	void anOperatorWhoIsAlsoOfASideIsTurnedAway() {
		assertThat(turned("/operator", "/EU/desk-officer")).isEqualTo(Reason.TWO_PARTIES);
	}

	@Test
	void everySampleUserIsAdmitted() {
		assertThat(Realm.load().users()).allSatisfy((user) -> assertThat(admitted(paths(user))).isNotNull());
	}

	@Test
	void everyRoleOfTheRealmIsKnown() {
		assertThat(Realm.load().groups()).allSatisfy((group) -> assertThat(group.roles())
			.allSatisfy((role) -> assertThat(Role.ofRealm(role)).as(role).isPresent()));
	}

	private static String[] paths(SampleUser user) {
		return user.groups().stream().map(GroupId::path).toArray(String[]::new);
	}

	private CurrentUser admitted(String... groups) {
		return ((Admitted) this.admissions.admit("somebody", List.of(groups))).user();
	}

	private Reason turned(String... groups) {
		return ((Turned) this.admissions.admit("somebody", List.of(groups))).reason();
	}

}
