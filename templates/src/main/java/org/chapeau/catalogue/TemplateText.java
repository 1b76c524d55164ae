package org.chapeau.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * One clause template as a text of its own, written as in a file of the catalogue. The
 * same template always gives the same text, so that its hash says whether it is the same.
 */
public final class TemplateText {

	private static final int LAST_CONTROL = 0x9f;

	private static final int DELETE = 0x7f;

	private TemplateText() {
	}

	/**
	 * Writes a template.
	 */
	public static String write(ClauseTemplate template) {
		StringBuilder yaml = new StringBuilder();
		line(yaml, "id", quoted(template.id().value()));
		line(yaml, "use", quoted(template.use().name()));
		line(yaml, "part", quoted(template.part().name()));
		line(yaml, "depth", quoted(String.valueOf(template.depth())));
		line(yaml, "kind", quoted(template.kind()));
		line(yaml, "theme", quoted(template.theme().name()));
		line(yaml, "said-by", quoted(template.saidBy().name()));
		Verb verb = template.verb();
		if (verb != null) {
			line(yaml, "verb", both(verb.en(), verb.ja()));
			LadderLevel level = verb.level();
			line(yaml, "ladder", (level != null) ? "{scale: " + quoted(level.scale().name()) + ", level: "
					+ quoted(String.valueOf(level.level())) + "}" : null);
		}
		line(yaml, "source", template.source().isOwn() ? quoted(Source.NOBODYS) : list(template.source().articles()));
		line(yaml, "covers", listOf(template.covers().stream().map(FactKey::value).sorted().toList()));
		line(yaml, "needs", listOf(template.needs().stream().map(ClauseTemplateId::value).toList()));
		line(yaml, "text", both(template.text().en(), template.text().ja()));
		if (!template.parameters().isEmpty()) {
			yaml.append("parameters:\n");
			template.parameters().forEach((parameter) -> line(yaml, "  " + parameter.name(), written(parameter)));
		}
		return yaml.toString();
	}

	/**
	 * Reads a template that was checked when it was written. The rules of today are not
	 * asked: what was approved under those of its time stays readable.
	 * @throws CatalogueException if it is no template at all
	 */
	public static ClauseTemplate read(String text) {
		List<Finding> findings = new ArrayList<>();
		Fields fields = YamlText.fields("", text, findings);
		Site site = new Site("", fields.peek("id").orElse(""), findings);
		return TemplateReader.ofChecked(findings)
			.read(fields.detached(site), site)
			.orElseThrow(() -> new CatalogueException(findings));
	}

	/**
	 * Checks what somebody has typed against all rules on a template.
	 * @param typed the fields as a file would have them: words, lists of words, and
	 * fields within fields
	 * @param ladder the ladder to measure the verb on
	 */
	public static Checked check(Map<String, ?> typed, Ladder ladder) {
		List<Finding> findings = new ArrayList<>();
		Site site = new Site("", String.valueOf(typed.get("id")), findings);
		return new TemplateReader(ladder, findings).read(new Fields(site, "", typed), site)
			.<Checked>map(Checked.Sound::new)
			.orElseGet(() -> new Checked.Faulty(findings));
	}

	private static String written(Parameter parameter) {
		String otherwise = (parameter.defaultValue() != null) ? ", default: " + value(parameter.defaultValue()) : "";
		return "{type: " + quoted(parameter.type()) + ", label: " + both(parameter.labelEn(), parameter.labelJa())
				+ otherwise + ", example: " + value(parameter.example()) + "}";
	}

	/** A date or a number is one value for both languages. */
	private static String value(ParameterValue value) {
		if (value instanceof ParameterValue.Day day) {
			return quoted(day.date().toString());
		}
		if (value instanceof ParameterValue.Amount amount) {
			return quoted(amount.number().toPlainString());
		}
		Bilingual words = ((ParameterValue.Words) value).text();
		return both(words.en(), words.ja());
	}

	private static String both(String en, String ja) {
		return "{en: " + quoted(en) + ", ja: " + quoted(ja) + "}";
	}

	private static @Nullable String listOf(Collection<String> words) {
		return words.isEmpty() ? null : list(words);
	}

	private static String list(Collection<String> words) {
		return words.stream().map(TemplateText::quoted).collect(Collectors.joining(", ", "[", "]"));
	}

	private static @Nullable String quoted(@Nullable Enum<?> value) {
		return (value != null) ? quoted(value.name()) : null;
	}

	private static String quoted(String words) {
		StringBuilder quoted = new StringBuilder("\"");
		words.chars().forEach((unit) -> {
			if (unit == '"' || unit == '\\') {
				quoted.append('\\').append((char) unit);
			}
			else if (unit < ' ' || (unit >= DELETE && unit <= LAST_CONTROL) || isUnprintable(unit)) {
				quoted.append(String.format("\\u%04x", unit));
			}
			else {
				quoted.append((char) unit);
			}
		});
		return quoted.append('"').toString();
	}

	/** What YAML does not take as it is, or takes for the end of a line. */
	private static boolean isUnprintable(int unit) {
		return unit == '\u2028' || unit == '\u2029' || unit == '\ufeff' || unit == '\ufffe' || unit == '\uffff';
	}

	private static void line(StringBuilder yaml, String field, @Nullable String value) {
		if (value != null) {
			yaml.append(field).append(": ").append(value).append('\n');
		}
	}

	/**
	 * What came of checking a template.
	 */
	public sealed interface Checked {

		/**
		 * It keeps all rules.
		 *
		 * @param template the template
		 */
		record Sound(ClauseTemplate template) implements Checked {
		}

		/**
		 * It does not.
		 *
		 * @param findings all that is wrong, at least one
		 */
		record Faulty(List<Finding> findings) implements Checked {

			public Faulty {
				findings = List.copyOf(findings);
			}

		}

	}

}
