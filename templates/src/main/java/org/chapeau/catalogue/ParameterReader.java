package org.chapeau.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of a template.
 */
final class ParameterReader {

	private ParameterReader() {
	}

	/**
	 * Reads what can be read; a parameter at fault is reported and left out.
	 */
	static List<Parameter> read(Fields template) {
		List<Parameter> parameters = new ArrayList<>();
		if (template.has("parameters")) {
			Fields declared = template.fields("parameters");
			for (String name : declared.names()) {
				read(name, declared).ifPresent(parameters::add);
			}
		}
		return parameters;
	}

	private static Optional<Parameter> read(String name, Fields declared) {
		if (!ClauseTemplateId.isWellFormed(name)) {
			declared.report(name, Fault.MALFORMED, "a name is in kebab case", name);
		}
		Fields fields = declared.fields(name);
		fields.allow("type", "label", "default", "example");
		ParameterType type = fields.oneOf("type", ParameterType.class);
		Bilingual label = fields.bilingual("label");
		ParameterValue example = value("example", type, fields);
		ParameterValue defaultValue = fields.has("default") ? value("default", type, fields) : null;
		return (example != null) ? Optional.of(new Parameter(name, type, label, defaultValue, example))
				: Optional.empty();
	}

	private static @Nullable ParameterValue value(String field, ParameterType type, Fields fields) {
		Optional<ParameterValue> value = type.parse(fields.value(field));
		if (value.isEmpty() && fields.has(field)) {
			fields.report(field, Fault.UNFIT_VALUE, "not a " + type);
		}
		return value.orElse(null);
	}

}
