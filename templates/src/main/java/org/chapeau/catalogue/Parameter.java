package org.chapeau.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A gap in a clause template.
 *
 * @param name the name in braces in the text, in kebab case
 * @param type what kind of value it takes
 * @param label what to call it on a page
 * @param defaultValue the value to take if none is given, or {@code null} if one must be
 * @param example a value that fits, to be shown as a hint
 */
public record Parameter(String name, ParameterType type, Bilingual label, @Nullable ParameterValue defaultValue,
		ParameterValue example) {

	public Parameter {
		if (!type.accepts(example) || (defaultValue != null && !type.accepts(defaultValue))) {
			throw new IllegalArgumentException("Example or default of '" + name + "' is not a " + type);
		}
	}

	public String labelEn() {
		return this.label.en();
	}

	public String labelJa() {
		return this.label.ja();
	}

}
