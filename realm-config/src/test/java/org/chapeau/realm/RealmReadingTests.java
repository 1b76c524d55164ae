package org.chapeau.realm;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RealmReadingTests {

	private static final String REALM = """
			{
			  "roles": {"realm": [{"name": "coordinator"}, {"name": "operator"}]},
			  "groups": [
			    {"name": "JP",
			     "attributes": {"name_en": ["Japan"], "name_ja": ["日本国"], "zone": ["Asia/Tokyo"], "language": ["ja"]},
			     "subGroups": [
			       {"name": "director",
			        "attributes": {"name_en": ["Director"], "name_ja": ["課長"], "kind": ["ROLE"]},
			        "realmRoles": ["coordinator"]}]},
			    {"name": "operations",
			     "attributes": {"name_en": ["Operations"], "name_ja": ["運用"], "kind": ["UNIT"]},
			     "realmRoles": ["operator"]}],
			  "users": [
			    {"username": "jp.director", "enabled": true,
			     "credentials": [{"type": "password", "value": "secret"}],
			     "groups": ["/JP/director"]}]
			}
			""";

	@Test
	void aPartyHasItsNamesZoneAndLanguage() {
		assertThat(read(REALM).parties())
			.containsExactly(new PartyEntry("JP", "Japan", "日本国", ZoneId.of("Asia/Tokyo"), "ja", Optional.empty()));
		assertThat(read(REALM).party("JP")).isPresent();
		assertThat(read(REALM).party("EU")).isEmpty();
	}

	@Test
	void aGroupOfAPartyHasItsKindNamesAndRoles() {
		GroupId director = new GroupId("JP/director");
		assertThat(read(REALM).group(director))
			.contains(new Group(director, Optional.of("JP"), GroupKind.ROLE, "Director", "課長", Set.of("coordinator")));
	}

	@Test
	void aGroupWithoutGroupsInsideBelongsToNoParty() {
		assertThat(read(REALM).group(new GroupId("operations"))).map(Group::party).contains(Optional.empty());
	}

	@Test
	void aUserHasHisPasswordAndGroups() {
		assertThat(read(REALM).users()).containsExactly(
				new SampleUser("jp.director", "secret", Set.of(new GroupId("JP/director")), Optional.empty(), true));
	}

	@Test
	void anUnknownGroupIsNotFound() {
		assertThat(read(REALM).group(new GroupId("JP/emperor"))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					"name_en": ["Director"],      |                                | groups[0].subGroups[0].attributes.name_en: is missing
					["Director"]                  | ["Director", "Chief"]          | groups[0].subGroups[0].attributes.name_en: has 2 values
					["課長"]                        | [" "]                          | groups[0].subGroups[0].attributes.name_ja[0]: is not a text
					["ROLE"]                      | ["OFFICE"]                     | groups[0].subGroups[0].attributes.kind[0]: cannot be "OFFICE"
					"name": "director"            | "name": "Director"             | groups[0].subGroups[0].name: cannot be "Director"
					"realmRoles": ["coordinator"] | "realmRoles": "coordinator"    | groups[0].subGroups[0].realmRoles: is not a list
					"realmRoles": ["coordinator"] | "realmRoles": ["emperor"]      | groups[0].subGroups[0].realmRoles[0]: names the role emperor
					"Asia/Tokyo"                  | "Asia/Edo"                     | groups[0].attributes.zone[0]: cannot be "Asia/Edo"
					["ja"]                        | ["Japanese"]                   | groups[0].name: cannot be "JP": Not a two-letter language tag
					"name": "JP"                  | "name": "japan"                | groups[0].name: cannot be "japan": Not the code of a party
					"name": "operations"          | "name": "JP/director"          | groups[1].name: holds a slash
					{"name": "operator"}          | {"name": "coordinator"}        | roles.realm[1].name: names the role coordinator a second time
					"/JP/director"                | "/JP/emperor"                  | users[0].groups[0]: names the group /JP/emperor
					"enabled": true               | "enabled": "true"              | users[0].enabled: is neither true nor false
					"type": "password"            | "type": "otp"                  | users[0].credentials: hold no password
					"enabled": true               | "username": "x"                | (whole file): is not JSON: Duplicate
					"users"                       | users                          | (whole file): is not JSON
					""")
	void aMalformedRealmNamesTheFileAndTheField(String sound, String fault, String message) {
		String json = REALM.replace(sound, (fault != null) ? fault : "");
		assertThat(json).isNotEqualTo(REALM);
		assertThatExceptionOfType(MalformedRealmException.class).isThrownBy(() -> read(json))
			.withMessageStartingWith("sample.json: " + message);
	}

	@Test
	void aPartyOrUserGivenTwiceIsRefused() {
		String users = REALM.substring(REALM.indexOf("{\"username\""), REALM.lastIndexOf(']'));
		assertThatExceptionOfType(MalformedRealmException.class)
			.isThrownBy(() -> read(REALM.replace(users, users + ", " + users)))
			.withMessageEndingWith("users[1].username: names the user jp.director a second time");
		String party = REALM.substring(REALM.indexOf("{\"name\": \"JP\""), REALM.indexOf("{\"name\": \"operations\""));
		assertThatExceptionOfType(MalformedRealmException.class)
			.isThrownBy(() -> read(REALM.replace(party, party + party)))
			.withMessageEndingWith("groups[1].name: names the party JP a second time");
	}

	private static Realm read(String json) {
		return Realm.read("sample.json", new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
	}

}
