package org.chapeau.app.clausebank.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.chapeau.app.clausebank.BankVersion;
import org.chapeau.app.clausebank.ClauseDraft;
import org.chapeau.app.kernel.Refusal;
import org.chapeau.app.kernel.Typed;
import org.chapeau.catalogue.Bilingual;
import org.chapeau.catalogue.ClauseTemplate;
import org.chapeau.catalogue.ClauseTemplateId;
import org.chapeau.catalogue.FactKey;
import org.chapeau.catalogue.Ladder;
import org.chapeau.catalogue.LadderLevel;
import org.chapeau.catalogue.Parameter;
import org.chapeau.catalogue.ParameterType;
import org.chapeau.catalogue.ParameterValue;
import org.chapeau.catalogue.Rung;
import org.chapeau.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * The form in which a clause is proposed: what was typed, by the names of its fields.
 * Parameters are rows, {@code p-1-name} and so on.
 *
 * @param typed what was typed
 * @param rows the numbers of the rows, one for each parameter and some to spare
 * @param offered those of them that nobody sent, for gaps that no row said anything of
 */
record ClauseForm(Map<String, String> typed, List<Integer> rows, List<Integer> offered) {

	private static final int SPARE = 2;

	private static final int MOST_ROWS = 30;

	private static final Pattern GAP = Pattern.compile("\\{([^{}\\s]{1,80})}");

	private static final Pattern ROW = Pattern.compile("p-([1-9]\\d?)-name");

	/** An empty form, for a clause of a kind that most are. */
	static ClauseForm empty() {
		Map<String, String> typed = new LinkedHashMap<>();
		typed.put("use", "STATEMENT");
		typed.put("part", "OPERATIVE");
		typed.put("said-by", "BOTH");
		typed.put("for-all", "true");
		return new ClauseForm(typed, rows(SPARE), List.of());
	}

	/** What was sent. Gaps that no row says anything of get a row with their name. */
	static ClauseForm of(Map<String, String> sent) {
		Map<String, String> typed = new LinkedHashMap<>();
		sent.forEach((name, value) -> typed.put(name, Typed.words(value)));
		TreeSet<Integer> numbers = new TreeSet<>();
		typed.keySet().forEach((name) -> {
			Matcher row = ROW.matcher(name);
			if (row.matches() && Integer.parseInt(row.group(1)) <= MOST_ROWS) {
				numbers.add(Integer.parseInt(row.group(1)));
			}
		});
		int last = numbers.stream().filter((row) -> !name(typed, row).isEmpty()).mapToInt((row) -> row).max().orElse(0);
		List<Integer> offered = new ArrayList<>();
		for (String gap : gaps(typed)) {
			if (last < MOST_ROWS && IntStream.rangeClosed(1, last).noneMatch((row) -> name(typed, row).equals(gap))) {
				last++;
				typed.put("p-" + last + "-name", gap);
				offered.add(last);
			}
		}
		return new ClauseForm(typed, rows(Math.min(MOST_ROWS, last + SPARE)), offered);
	}

	/** What a version says. */
	static ClauseForm of(BankVersion version) {
		ClauseTemplate template = version.template();
		Map<String, String> typed = new LinkedHashMap<>();
		typed.put("name", version.clause().name());
		typed.put("for-all", String.valueOf(version.clause().forAll()));
		typed.put("use", template.use().name());
		typed.put("part", template.part().name());
		typed.put("depth", String.valueOf(template.depth()));
		typed.put("kind", (template.kind() != null) ? template.kind().name() : "");
		typed.put("theme", template.theme().name());
		typed.put("said-by", template.saidBy().name());
		if (template.verb() != null) {
			typed.put("verb-en", template.verb().en());
			typed.put("verb-ja", template.verb().ja());
			LadderLevel level = template.verb().level();
			typed.put("level", (level != null) ? level.scale() + ":" + level.level() : "");
		}
		typed.put("text-en", template.text().en());
		typed.put("text-ja", template.text().ja());
		typed.put("needs", String.join(", ", template.needs().stream().map(ClauseTemplateId::value).toList()));
		typed.put("source", version.content().source());
		typed.put("from", (version.content().validFrom() != null) ? version.content().validFrom().toString() : "");
		typed.put("until", (version.content().validUntil() != null) ? version.content().validUntil().toString() : "");
		for (int i = 0; i < template.parameters().size(); i++) {
			put(typed, "p-" + (i + 1) + "-", template.parameters().get(i));
		}
		return new ClauseForm(typed, rows(Math.min(MOST_ROWS, template.parameters().size() + SPARE)), List.of());
	}

	private static void put(Map<String, String> typed, String row, Parameter parameter) {
		typed.put(row + "name", parameter.name());
		typed.put(row + "type", parameter.type().name());
		typed.put(row + "label-en", parameter.labelEn());
		typed.put(row + "label-ja", parameter.labelJa());
		put(typed, row + "example-", parameter.type(), parameter.example());
		if (parameter.defaultValue() != null) {
			put(typed, row + "default-", parameter.type(), parameter.defaultValue());
		}
	}

	private static void put(Map<String, String> typed, String field, ParameterType type, ParameterValue value) {
		if (value instanceof ParameterValue.Day day) {
			typed.put(field + "en", day.date().toString());
			return;
		}
		typed.put(field + "en", value.in(Language.EN));
		if (type.isInBothLanguages()) {
			typed.put(field + "ja", value.in(Language.JA));
		}
	}

	/**
	 * What was typed in a field; blank if nothing was.
	 */
	public String get(String field) {
		return this.typed.getOrDefault(field, "");
	}

	/**
	 * What is wrong with the form itself, before any rule on templates is asked.
	 */
	Optional<Refusal> fault() {
		for (String day : List.of("from", "until")) {
			if (!get(day).isEmpty() && date(get(day)) == null) {
				return Optional.of(Refusal.of("bank-date", get(day)));
			}
		}
		List<String> names = this.rows.stream()
			.map((row) -> name(this.typed, row))
			.filter((n) -> !n.isEmpty())
			.toList();
		return names.stream()
			.filter((name) -> names.indexOf(name) != names.lastIndexOf(name))
			.findFirst()
			.map((twice) -> Refusal.of("bank-parameter-twice", twice));
	}

	/**
	 * The clause as it is proposed.
	 * @param base the version it is to follow, or {@code null}
	 */
	ClauseDraft draft(@Nullable BankVersion base, Ladder ladder) {
		Map<String, Object> template = new LinkedHashMap<>();
		List.of("use", "part", "theme", "said-by", "depth")
			.forEach((field) -> Optional.of(get(field))
				.filter((value) -> !value.isEmpty())
				.ifPresent((value) -> template.put(field, value)));
		if (!get("kind").isEmpty()) {
			template.put("kind", get("kind"));
			verb(template, ladder);
		}
		template.put("source",
				(base == null || base.template().source().isOwn()) ? "own" : base.template().source().articles());
		if (base != null && !base.template().covers().isEmpty()) {
			template.put("covers", base.template().covers().stream().map(FactKey::value).sorted().toList());
		}
		if (!get("needs").isEmpty()) {
			template.put("needs", Arrays.stream(get("needs").split("[,、\\s]+")).filter((id) -> !id.isEmpty()).toList());
		}
		template.put("text", both("text-"));
		Map<String, Object> parameters = parameters();
		if (!parameters.isEmpty()) {
			template.put("parameters", parameters);
		}
		return new ClauseDraft((base != null) ? base.clause().id() : null, get("name"), "true".equals(get("for-all")),
				template, get("source"), date(get("from")), date(get("until")), get("note"));
	}

	/** Who has chosen a place on the ladder need not type its verb. */
	private void verb(Map<String, Object> template, Ladder ladder) {
		String[] place = get("level").split(":");
		Optional<Rung> rung = ladder.rungs()
			.stream()
			.filter((one) -> (one.level().scale() + ":" + one.level().level()).equals(get("level")))
			.findFirst();
		template.put("verb", Map.of("en", get("verb-en").isEmpty() ? rung.map(Rung::en).orElse("") : get("verb-en"),
				"ja", get("verb-ja").isEmpty() ? rung.map(Rung::ja).orElse("") : get("verb-ja")));
		if (rung.isPresent()) {
			template.put("ladder", Map.of("scale", place[0], "level", place[1]));
		}
	}

	private Map<String, Object> parameters() {
		Map<String, Object> parameters = new LinkedHashMap<>();
		for (int row : this.rows) {
			String prefix = "p-" + row + "-";
			if (!name(this.typed, row).isEmpty() && !this.offered.contains(row)) {
				Map<String, Object> fields = new LinkedHashMap<>();
				fields.put("type", get(prefix + "type"));
				fields.put("label", both(prefix + "label-"));
				fields.put("example", value(prefix, "example-"));
				if (!(get(prefix + "default-en") + get(prefix + "default-ja")).isEmpty()) {
					fields.put("default", value(prefix, "default-"));
				}
				parameters.put(name(this.typed, row), fields);
			}
		}
		return parameters;
	}

	private Object value(String prefix, String field) {
		boolean one = List.of("DATE", "NUMBER").contains(get(prefix + "type"));
		return one ? get(prefix + field + (get(prefix + field + "en").isEmpty() ? "ja" : "en")) : both(prefix + field);
	}

	private Map<String, String> both(String field) {
		return Map.of("en", get(field + "en"), "ja", get(field + "ja"));
	}

	/**
	 * The row of a parameter, by which the page leads from a fault to its field.
	 */
	int row(String parameter) {
		return this.rows.stream().filter((row) -> name(this.typed, row).equals(parameter)).findFirst().orElse(1);
	}

	private static List<String> gaps(Map<String, String> typed) {
		List<String> gaps = new ArrayList<>();
		Bilingual text = new Bilingual(typed.getOrDefault("text-en", ""), typed.getOrDefault("text-ja", ""));
		Matcher gap = GAP.matcher(text.en() + text.ja());
		while (gap.find()) {
			if (!gaps.contains(gap.group(1))) {
				gaps.add(gap.group(1));
			}
		}
		return gaps;
	}

	private static String name(Map<String, String> typed, int row) {
		return typed.getOrDefault("p-" + row + "-name", "");
	}

	private static List<Integer> rows(int count) {
		return IntStream.rangeClosed(1, count).boxed().toList();
	}

	private static @Nullable LocalDate date(String typed) {
		try {
			return typed.isEmpty() ? null : LocalDate.parse(typed);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
