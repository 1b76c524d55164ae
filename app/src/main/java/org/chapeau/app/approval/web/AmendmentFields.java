package org.chapeau.app.approval.web;

import java.util.LinkedHashMap;
import java.util.Map;

import org.chapeau.app.approval.Wording;
import org.chapeau.app.negotiation.ClauseId;

/**
 * The fields for other wording on a page: {@code en-} and {@code ja-}, each with the id
 * of the clause.
 */
final class AmendmentFields {

	private static final String EN = "en-";

	private static final String JA = "ja-";

	private AmendmentFields() {
	}

	/**
	 * What was in the fields, by clause.
	 * @throws IllegalArgumentException if the form was tampered with
	 */
	static Map<ClauseId, Wording> read(Map<String, String> form) {
		Map<ClauseId, Wording> typed = new LinkedHashMap<>();
		form.forEach((name, value) -> {
			if (name.startsWith(EN)) {
				String id = name.substring(EN.length());
				typed.put(ClauseId.of(id), new Wording(value, form.getOrDefault(JA + id, "")));
			}
		});
		return typed;
	}

}
