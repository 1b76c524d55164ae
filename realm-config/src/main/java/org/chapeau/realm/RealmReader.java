package org.chapeau.realm;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a realm export: what refers to something refers to something that is there, and
 * nothing is there twice.
 */
final class RealmReader {

	private final JsonField root;

	private final Set<String> roles = new LinkedHashSet<>();

	private final List<PartyEntry> parties = new ArrayList<>();

	private final Map<GroupId, Group> groups = new LinkedHashMap<>();

	private final List<SampleUser> users = new ArrayList<>();

	RealmReader(JsonField root) {
		this.root = root;
	}

	Realm read() {
		readRoles();
		this.root.field("groups").items().forEach(this::readTopGroup);
		readUsers();
		return new Realm(this.roles, this.parties, this.groups, this.users);
	}

	private void readRoles() {
		for (JsonField role : this.root.field("roles").field("realm").items()) {
			JsonField name = role.field("name");
			if (!this.roles.add(name.text())) {
				throw name.malformed("names the role " + name.text() + " a second time");
			}
		}
	}

	// A group with groups inside is a party; one without stands beside the parties.
	private void readTopGroup(JsonField group) {
		Optional<JsonField> members = group.find("subGroups");
		if (members.isEmpty()) {
			readGroup(group, "");
			return;
		}
		PartyEntry party = party(group);
		if (this.parties.stream().anyMatch((other) -> other.code().equals(party.code()))) {
			throw group.field("name").malformed("names the party " + party.code() + " a second time");
		}
		this.parties.add(party);
		members.get().items().forEach((member) -> readGroup(member, party.code() + "/"));
	}

	private PartyEntry party(JsonField group) {
		String nameEn = group.attribute("name_en").text();
		String nameJa = group.attribute("name_ja").text();
		ZoneId zone = group.attribute("zone").as(ZoneId::of);
		String language = group.attribute("language").text();
		Optional<String> cityJa = group.findAttribute("city_ja").map(JsonField::text);
		return group.field("name").as((code) -> new PartyEntry(code, nameEn, nameJa, zone, language, cityJa));
	}

	private void readGroup(JsonField group, String prefix) {
		JsonField name = group.field("name");
		GroupId id = name.as((slug) -> new GroupId(prefix + slug));
		if (!id.slug().equals(name.text())) {
			throw name.malformed("holds a slash, which Keycloak would not read as a path");
		}
		GroupKind kind = group.attribute("kind").as(GroupKind::valueOf);
		Group read = new Group(id, id.party(), kind, group.attribute("name_en").text(),
				group.attribute("name_ja").text(), rolesOf(group));
		if (this.groups.put(id, read) != null) {
			throw name.malformed("names the group " + id + " a second time");
		}
	}

	private Set<String> rolesOf(JsonField group) {
		Set<String> names = new LinkedHashSet<>();
		for (JsonField role : group.field("realmRoles").items()) {
			if (!this.roles.contains(role.text())) {
				throw role.malformed("names the role " + role.text() + ", which the realm does not have");
			}
			names.add(role.text());
		}
		return names;
	}

	private void readUsers() {
		Set<String> names = new HashSet<>();
		for (JsonField user : this.root.field("users").items()) {
			JsonField name = user.field("username");
			if (!names.add(name.text())) {
				throw name.malformed("names the user " + name.text() + " a second time");
			}
			this.users.add(new SampleUser(name.text(), password(user), groupsOf(user),
					user.find("email").map(JsonField::text), user.field("enabled").flag()));
		}
	}

	private static String password(JsonField user) {
		JsonField credentials = user.field("credentials");
		return credentials.items()
			.stream()
			.filter((credential) -> credential.field("type").text().equals("password"))
			.map((credential) -> credential.field("value").text())
			.findFirst()
			.orElseThrow(() -> credentials.malformed("hold no password"));
	}

	private Set<GroupId> groupsOf(JsonField user) {
		Set<GroupId> ids = new LinkedHashSet<>();
		for (JsonField path : user.field("groups").items()) {
			ids.add(GroupId.fromClaim(path.text())
				.filter(this.groups::containsKey)
				.orElseThrow(
						() -> path.malformed("names the group " + path.text() + ", which the realm does not have")));
		}
		return ids;
	}

}
