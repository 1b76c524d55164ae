package org.chapeau.realm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The realm "chapeau": the single source of parties, units, roles and sample users. It is
 * the very file that Keycloak imports, so what the program believes and what Keycloak
 * issues cannot differ. Immutable.
 */
public final class Realm {

	/**
	 * The name of the realm in Keycloak.
	 */
	public static final String NAME = "chapeau";

	private static final String FILE = "realm/chapeau-realm.json";

	private final Set<String> roles;

	private final List<PartyEntry> parties;

	private final Map<GroupId, Group> groups;

	private final List<SampleUser> users;

	Realm(Set<String> roles, List<PartyEntry> parties, Map<GroupId, Group> groups, List<SampleUser> users) {
		this.roles = Collections.unmodifiableSet(new LinkedHashSet<>(roles));
		this.parties = List.copyOf(parties);
		this.groups = Collections.unmodifiableMap(new LinkedHashMap<>(groups));
		this.users = List.copyOf(users);
	}

	/**
	 * Reads the realm that this module carries.
	 * @return the realm
	 * @throws MalformedRealmException if the file cannot be used, naming the field at
	 * fault
	 */
	public static Realm load() {
		try (InputStream json = json()) {
			return read(FILE, json);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Reads a realm export of Keycloak.
	 * @param file the name of the file, for messages
	 * @param json its content in UTF-8; stays open
	 * @return the realm
	 * @throws MalformedRealmException if the file cannot be used, naming the field at
	 * fault
	 */
	public static Realm read(String file, InputStream json) {
		return new RealmReader(JsonField.root(file, json)).read();
	}

	/**
	 * Opens the realm as Keycloak imports it.
	 */
	public static InputStream json() {
		InputStream json = Realm.class.getResourceAsStream("/" + FILE);
		if (json == null) {
			throw new IllegalStateException("Not on the class path: " + FILE);
		}
		return json;
	}

	/**
	 * The names of all roles, such as {@code release-officer}.
	 */
	public Set<String> roles() {
		return this.roles;
	}

	/**
	 * The parties, in the order of the file.
	 */
	public List<PartyEntry> parties() {
		return this.parties;
	}

	/**
	 * Finds a party.
	 * @param code its code, such as {@code JP}
	 * @return the party, or empty if the realm has none of this code
	 */
	public Optional<PartyEntry> party(String code) {
		return this.parties.stream().filter((party) -> party.code().equals(code)).findFirst();
	}

	/**
	 * The groups of all parties and of neither, in the order of the file. A party itself
	 * is no group: nobody is a member of the EU as such.
	 */
	public Collection<Group> groups() {
		return this.groups.values();
	}

	/**
	 * Finds a group.
	 * @param id the group
	 * @return the group, or empty if the realm has none of this id
	 */
	public Optional<Group> group(GroupId id) {
		return Optional.ofNullable(this.groups.get(id));
	}

	/**
	 * The sample users, in the order of the file.
	 */
	public List<SampleUser> users() {
		return this.users;
	}

}
