package org.chapeau.app.identity;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.chapeau.realm.Group;
import org.chapeau.realm.GroupId;
import org.chapeau.realm.GroupKind;
import org.chapeau.realm.PartyEntry;
import org.chapeau.realm.Realm;
import org.chapeau.text.Party;
import org.springframework.stereotype.Component;

/**
 * The parties and their groups, as the realm configures them.
 */
@Component
public class Parties {

	private final Realm realm;

	Parties(Realm realm) {
		this.realm = realm;
	}

	public List<Party> all() {
		return this.realm.parties().stream().map((entry) -> new Party(entry.code())).toList();
	}

	/**
	 * The zone whose clock the party reads.
	 */
	public ZoneId zone(Party party) {
		return entry(party).zone();
	}

	/**
	 * The city whose clock the party reads, such as {@code Brussels}; in Japanese as the
	 * realm has it, or else in English.
	 */
	public String city(Party party, Locale locale) {
		String city = zone(party).getId();
		String english = city.substring(city.lastIndexOf('/') + 1).replace('_', ' ');
		return isJapanese(locale) ? entry(party).cityJa().orElse(english) : english;
	}

	/**
	 * The two-letter tag of the language in which the party works.
	 */
	public String language(Party party) {
		return entry(party).language();
	}

	public String name(Party party, Locale locale) {
		PartyEntry entry = entry(party);
		return isJapanese(locale) ? entry.nameJa() : entry.nameEn();
	}

	/**
	 * The name of a group, or its path if the realm no longer knows it.
	 */
	public String groupName(String path, Locale locale) {
		return GroupId.fromClaim("/" + path)
			.flatMap(this.realm::group)
			.map((group) -> isJapanese(locale) ? group.nameJa() : group.nameEn())
			.orElse(path);
	}

	/**
	 * The names of several groups, for one line.
	 */
	public String groupNames(List<String> paths, Locale locale) {
		return paths.stream().map((path) -> groupName(path, locale)).collect(Collectors.joining(" / "));
	}

	/**
	 * The groups of a party that hold a role, in the order of the realm.
	 */
	public List<String> holders(Party party, Role role) {
		return groups(party).filter((group) -> group.roles().contains(role.realmName()))
			.map((group) -> group.id().path())
			.toList();
	}

	/**
	 * The delegations that take part in the party's silence procedure; none for most
	 * parties.
	 */
	public List<String> delegations(Party party) {
		return groups(party).filter((group) -> group.kind() == GroupKind.DELEGATION)
			.map((group) -> group.id().path())
			.toList();
	}

	/**
	 * All groups of a party, in the order of the realm.
	 */
	public List<String> groupPaths(Party party) {
		return groups(party).map((group) -> group.id().path()).toList();
	}

	private static boolean isJapanese(Locale locale) {
		return Locale.JAPANESE.getLanguage().equals(locale.getLanguage());
	}

	private Stream<Group> groups(Party party) {
		return this.realm.groups().stream().filter((group) -> group.party().filter(party.code()::equals).isPresent());
	}

	private PartyEntry entry(Party party) {
		return this.realm.parties()
			.stream()
			.filter((entry) -> entry.code().equals(party.code()))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No party " + party.code() + " in the realm"));
	}

}
