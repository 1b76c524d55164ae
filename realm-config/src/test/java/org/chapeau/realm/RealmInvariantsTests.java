package org.chapeau.realm;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What must hold of the realm that Chapeau carries, whatever is added to it.
 */
class RealmInvariantsTests {

	private static final Realm REALM = Realm.load();

	@Test
	void thePartiesAreTheEuropeanUnionAndJapan() {
		assertThat(REALM.parties()).containsExactly(
				new PartyEntry("EU", "European Union", "欧州連合", ZoneId.of("Europe/Brussels"), "en",
						Optional.of("ブリュッセル")),
				new PartyEntry("JP", "Japan", "日本国", ZoneId.of("Asia/Tokyo"), "ja", Optional.of("東京")));
	}

	@Test
	void everyGroupHasARole() {
		assertThat(REALM.groups()).allSatisfy((group) -> assertThat(group.roles()).as(group.id().path()).isNotEmpty());
	}

	@Test
	void everyGroupHasAUserWhoMaySignIn() {
		Set<GroupId> peopled = REALM.users()
			.stream()
			.filter(SampleUser::enabled)
			.flatMap((user) -> user.groups().stream())
			.collect(Collectors.toSet());
		assertThat(REALM.groups()).extracting(Group::id).containsExactlyInAnyOrderElementsOf(peopled);
	}

	@Test
	void everyRoleIsHeldBySomeGroup() {
		Set<String> held = REALM.groups()
			.stream()
			.flatMap((group) -> group.roles().stream())
			.collect(Collectors.toSet());
		assertThat(held).isEqualTo(REALM.roles());
	}

	@Test
	void groupsOfOnePartyBearDifferentNames() {
		for (PartyEntry party : REALM.parties()) {
			assertThat(groupsOf(party.code())).extracting(Group::nameEn).doesNotHaveDuplicates();
			assertThat(groupsOf(party.code())).extracting(Group::nameJa).doesNotHaveDuplicates();
		}
	}

	@Test
	void theMemberStatesHave27Delegations() {
		List<Group> delegations = REALM.groups()
			.stream()
			.filter((group) -> group.kind() == GroupKind.DELEGATION)
			.toList();
		assertThat(delegations).extracting((group) -> group.id().path())
			.hasSize(27)
			.allMatch((path) -> path.matches("EU/ms-[a-z]{2}"));
		assertThat(delegations).extracting(Group::roles).containsOnly(Set.of("delegate"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "penholder", "negotiator", "head-of-delegation", "coordinator", "reviewer",
			"legal-adviser", "release-officer", "protocol-officer", "process-keeper", "auditor" })
	void eachSideHasTheRolesThatASharedProcessAsksFor(String role) {
		assertThat(REALM.parties()).allSatisfy((party) -> assertThat(groupsOf(party.code())).as(party.code())
			.anyMatch((group) -> group.roles().contains(role)));
	}

	@ParameterizedTest
	@CsvSource({ "signatory, EU/signatory", "delegate, EU/ms-", "kessai-approver, JP/", "operator, operator" })
	void aRoleOfOneSideIsHeldByThatSideOnly(String role, String prefix) {
		assertThat(REALM.groups()).filteredOn((group) -> group.roles().contains(role))
			.isNotEmpty()
			.allMatch((group) -> group.id().path().startsWith(prefix));
	}

	@Test
	void unitsGiveOpinionsAndNothingElse() {
		assertThat(REALM.groups()).filteredOn((group) -> group.kind() == GroupKind.UNIT)
			.extracting(Group::roles)
			.containsOnly(Set.of("reviewer"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "auditor", "operator", "release-officer", "signatory" })
	void whoControlsOthersHoldsNoFurtherRole(String role) {
		assertThat(REALM.groups()).filteredOn((group) -> group.roles().contains(role))
			.extracting(Group::roles)
			.containsOnly(Set.of(role));
	}

	@Test
	void eachSideHasTwoOfficesThatTogetherChangeItsProcesses() {
		assertThat(REALM.parties()).allSatisfy((party) -> assertThat(groupsOf(party.code())).as(party.code())
			.filteredOn((group) -> group.roles().contains("process-keeper"))
			.hasSizeGreaterThan(1));
	}

	@Test
	void nobodyIsOfBothParties() {
		assertThat(REALM.users()).allSatisfy((user) -> assertThat(partiesOf(user)).as(user.username()).hasSize(1));
	}

	@Test
	void aSampleUserIsNamedAfterAnOfficeOfHisParty() {
		assertThat(REALM.users()).allSatisfy((user) -> {
			Optional<String> party = partiesOf(user).iterator().next();
			String pattern = party.map((code) -> code.toLowerCase(Locale.ROOT) + "\\.[a-z]+(\\.[a-z]{2})?")
				.orElse("[a-z]+");
			assertThat(user.username()).matches(pattern);
		});
	}

	@Test
	void everySampleUserHasTheSamplePassword() {
		assertThat(REALM.users()).extracting(SampleUser::password).containsOnly("chapeau");
	}

	private static Set<Optional<String>> partiesOf(SampleUser user) {
		return user.groups().stream().map(GroupId::party).collect(Collectors.toSet());
	}

	private static Collection<Group> groupsOf(String party) {
		return REALM.groups().stream().filter((group) -> group.party().equals(Optional.of(party))).toList();
	}

}
