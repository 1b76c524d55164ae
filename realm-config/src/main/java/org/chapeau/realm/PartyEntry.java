package org.chapeau.realm;

import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A party as the realm configures it.
 *
 * @param code its code, such as {@code EU}: two to eight capital letters and digits
 * @param nameEn its name in English
 * @param nameJa its name in Japanese
 * @param zone the time zone in which its deadlines are named
 * @param language the two-letter tag of its users' language, such as {@code ja}
 * @param cityJa how Japanese names the city of the zone, if the realm says
 */
public record PartyEntry(String code, String nameEn, String nameJa, ZoneId zone, String language,
		Optional<String> cityJa) {

	private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{1,7}");

	private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

	/**
	 * Checks the code and the language.
	 * @throws IllegalArgumentException if one does not have its form
	 */
	public PartyEntry {
		if (!CODE.matcher(code).matches()) {
			throw new IllegalArgumentException("Not the code of a party: " + code);
		}
		if (!LANGUAGE.matcher(language).matches()) {
			throw new IllegalArgumentException("Not a two-letter language tag: " + language);
		}
	}

}
