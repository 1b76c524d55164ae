package org.chapeau.catalogue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What somebody typed for a template's parameters, as far as it could be read.
 *
 * @param values the values read; a field left empty is absent
 * @param mistyped the names of the parameters whose value could not be read
 */
record TypedValues(Map<String, ParameterValue> values, Set<String> mistyped) {

	static TypedValues read(ClauseTemplate template, Map<String, Bilingual> typed) {
		Map<String, ParameterValue> values = new HashMap<>();
		Set<String> mistyped = new HashSet<>();
		typed.forEach((name, entry) -> template.parameter(name)
			.filter((parameter) -> !(entry.en().isBlank() && entry.ja().isBlank()))
			.ifPresent((parameter) -> parameter.type()
				.parse(entry)
				.ifPresentOrElse((value) -> values.put(name, value), () -> mistyped.add(name))));
		return new TypedValues(values, mistyped);
	}

}
