package org.chapeau.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The fields of one place in a file. A field that is not as it must be is reported, and
 * read as something harmless, so that one reading finds all faults; its caller asks the
 * {@link Site} before it uses what was read.
 */
final class Fields {

	private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,4}");

	private final Site site;

	private final String prefix;

	private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

	Fields(Site site, String prefix, Map<?, ?> values) {
		this.site = site;
		this.prefix = prefix;
		values.forEach((name, value) -> this.values.put(String.valueOf(name), value));
	}

	/**
	 * The same fields as an entry of its own, whose faults are reported there.
	 */
	Fields detached(Site entry) {
		return new Fields(entry, "", this.values);
	}

	/**
	 * The words of a field, if it has any, without reporting anything.
	 */
	Optional<String> peek(String field) {
		return (this.values.get(field) instanceof String text) ? Optional.of(text.strip()) : Optional.empty();
	}

	Set<String> names() {
		return this.values.keySet();
	}

	boolean has(String field) {
		return this.values.containsKey(field);
	}

	void report(String field, Fault fault, String detail) {
		report(field, fault, detail, "");
	}

	void report(String field, Fault fault, String detail, String subject) {
		this.site.report(this.prefix + field, fault, detail, subject);
	}

	/**
	 * Reports every field that is not among these.
	 */
	void allow(String... known) {
		for (String name : names()) {
			if (!Arrays.asList(known).contains(name)) {
				report(name, Fault.UNKNOWN_FIELD, "known here are " + String.join(", ", known));
			}
		}
	}

	String text(String field) {
		Object value = required(field);
		if (value instanceof String text) {
			if (text.isBlank()) {
				report(field, Fault.BLANK, "a value is wanted");
			}
			return text.strip();
		}
		if (value != null) {
			report(field, Fault.WRONG_SHAPE, "words are wanted");
		}
		return "";
	}

	Optional<String> optionalText(String field) {
		return has(field) ? Optional.of(text(field)) : Optional.empty();
	}

	Bilingual bilingual(String field) {
		Fields languages = fields(field);
		if (!has(field)) {
			return new Bilingual("", "");
		}
		languages.allow("en", "ja");
		return new Bilingual(languages.text("en"), languages.text("ja"));
	}

	/**
	 * The value that was typed for a parameter: one for both languages, or one for each.
	 */
	Bilingual value(String field) {
		if (this.values.get(field) instanceof Map) {
			return bilingual(field);
		}
		String both = text(field);
		return new Bilingual(both, both);
	}

	int wholeNumber(String field, int otherwise) {
		Optional<String> text = optionalText(field).filter((value) -> !value.isEmpty());
		if (text.isPresent() && !WHOLE_NUMBER.matcher(text.get()).matches()) {
			report(field, Fault.MALFORMED, "not a whole number: " + text.get());
			return otherwise;
		}
		return text.map(Integer::parseInt).orElse(otherwise);
	}

	<E extends Enum<E>> E oneOf(String field, Class<E> type) {
		return parse(field, type, text(field));
	}

	<E extends Enum<E>> Optional<E> optionalOneOf(String field, Class<E> type) {
		return optionalText(field).map((text) -> parse(field, type, text));
	}

	Fields fields(String field) {
		Object value = required(field);
		if (value instanceof Map<?, ?> map) {
			return new Fields(this.site, this.prefix + field + ".", map);
		}
		if (value != null) {
			report(field, Fault.WRONG_SHAPE, "fields are wanted");
		}
		return new Fields(this.site, this.prefix + field + ".", Map.of());
	}

	List<Fields> list(String field) {
		List<Fields> entries = new ArrayList<>();
		for (Object entry : entries(field)) {
			String place = field + "[" + (entries.size() + 1) + "]";
			if (!(entry instanceof Map)) {
				report(place, Fault.WRONG_SHAPE, "fields are wanted");
			}
			Map<?, ?> map = (entry instanceof Map<?, ?> fields) ? fields : Map.of();
			entries.add(new Fields(this.site, this.prefix + place + ".", map));
		}
		return entries;
	}

	List<String> texts(String field) {
		List<String> texts = new ArrayList<>();
		for (Object entry : entries(field)) {
			if (!(entry instanceof String)) {
				report(field, Fault.WRONG_SHAPE, "a list of words is wanted");
			}
			texts.add(String.valueOf(entry));
		}
		return texts;
	}

	private List<?> entries(String field) {
		Object value = required(field);
		if (value instanceof List<?> list) {
			return list;
		}
		if (value != null) {
			report(field, Fault.WRONG_SHAPE, "a list is wanted");
		}
		return List.of();
	}

	private @Nullable Object required(String field) {
		Object value = this.values.get(field);
		if (value == null) {
			report(field, Fault.MISSING, "this field is required");
		}
		return value;
	}

	private <E extends Enum<E>> E parse(String field, Class<E> type, String text) {
		E[] allowed = type.getEnumConstants();
		for (E constant : allowed) {
			if (constant.name().equals(text)) {
				return constant;
			}
		}
		if (!text.isEmpty()) {
			report(field, Fault.NOT_ALLOWED, "'" + text + "' is not one of " + Arrays.toString(allowed));
		}
		return allowed[0];
	}

}
