package org.chapeau.app.negotiation.web;

import java.util.Map;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Fields of forms, as a browser sends them.
 */
final class Forms {

	private Forms() {
	}

	/**
	 * The fields.
	 * @param namesAndValues a name, its value, the next name and so on
	 */
	static MultiValueMap<String, String> of(String... namesAndValues) {
		MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			fields.add(namesAndValues[i], namesAndValues[i + 1]);
		}
		return fields;
	}

	/**
	 * A dossier that would be opened, but for the fields given.
	 */
	static MultiValueMap<String, String> aDossierBut(Map<String, String> changed) {
		MultiValueMap<String, String> fields = of("title.en", "Typed title", "title.ja", "入力した表題", "event.en",
				"Dialogue", "event.ja", "対話", "place.en", "Tokyo", "place.ja", "東京", "representative.EU.en",
				"The HR/VP", "representative.EU.ja", "上級代表", "representative.JP.en", "The Minister",
				"representative.JP.ja", "外務大臣", "date", "2024-11-01", "rank", "SUMMIT", "marking", "");
		changed.forEach(fields::set);
		return fields;
	}

}
