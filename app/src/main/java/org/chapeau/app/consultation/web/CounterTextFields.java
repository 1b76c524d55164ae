package org.chapeau.app.consultation.web;

import java.util.LinkedHashMap;
import java.util.Map;

import org.chapeau.app.consultation.CounterText;
import org.chapeau.app.negotiation.ClauseId;

/**
 * The fields for other wording on a page: {@code number-}, {@code en-} and {@code ja-},
 * each with the id of the clause.
 */
final class CounterTextFields {

	private static final String NUMBER = "number-";

	private static final String REMARK = "remark-";

	private CounterTextFields() {
	}

	/**
	 * What was in the fields {@code remark-} with the ids of clauses, by clause.
	 * @throws IllegalArgumentException if the form was tampered with
	 */
	static Map<ClauseId, String> remarks(Map<String, String> form) {
		Map<ClauseId, String> typed = new LinkedHashMap<>();
		form.forEach((name, value) -> {
			if (name.startsWith(REMARK)) {
				typed.put(ClauseId.of(name.substring(REMARK.length())), value);
			}
		});
		return typed;
	}

	/**
	 * What was in the fields, by clause.
	 * @throws IllegalArgumentException if the form was tampered with
	 */
	static Map<ClauseId, CounterText> read(Map<String, String> form) {
		Map<ClauseId, CounterText> typed = new LinkedHashMap<>();
		form.forEach((name, value) -> {
			if (name.startsWith(NUMBER)) {
				String id = name.substring(NUMBER.length());
				ClauseId clause = ClauseId.of(id);
				typed.put(clause, new CounterText(clause, Integer.parseInt(value), form.getOrDefault("en-" + id, ""),
						form.getOrDefault("ja-" + id, "")));
			}
		});
		return typed;
	}

}
