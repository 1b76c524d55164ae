package org.chapeau.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.chapeau.text.Part;
import org.jspecify.annotations.Nullable;

/**
 * Reads the templates of one file after the other and checks each against all rules.
 */
final class TemplateReader {

	private static final String[] FIELDS = { "id", "use", "part", "depth", "kind", "theme", "said-by", "verb", "ladder",
			"source", "covers", "needs", "text", "parameters" };

	private static final Pattern ARTICLE = Pattern.compile("[A-E]");

	/** Absent where a template is read that was checked when it was written. */
	private final @Nullable VerbRules verbRules;

	private final List<Finding> findings;

	private final Set<String> ids = new HashSet<>();

	private final Map<Fields, List<ClauseTemplateId>> needed = new LinkedHashMap<>();

	TemplateReader(Ladder ladder, List<Finding> findings) {
		this.verbRules = new VerbRules(ladder);
		this.findings = findings;
	}

	private TemplateReader(List<Finding> findings) {
		this.verbRules = null;
		this.findings = findings;
	}

	/**
	 * Reads what was checked before, by the rules of its time.
	 */
	static TemplateReader ofChecked(List<Finding> findings) {
		return new TemplateReader(findings);
	}

	List<ClauseTemplate> read(String file, String yaml) {
		Fields top = YamlText.fields(file, yaml, this.findings);
		List<ClauseTemplate> templates = new ArrayList<>();
		if (top.names().isEmpty()) {
			return templates;
		}
		top.allow("templates");
		List<Fields> entries = top.list("templates");
		for (int i = 0; i < entries.size(); i++) {
			Site site = new Site(file, name(entries.get(i), i + 1), this.findings);
			read(entries.get(i).detached(site), site).ifPresent(templates::add);
		}
		return templates;
	}

	private static String name(Fields entry, int number) {
		return entry.peek("id").filter((id) -> !id.isBlank()).orElse("#" + number);
	}

	Optional<ClauseTemplate> read(Fields fields, Site site) {
		fields.allow(FIELDS);
		String id = id(fields);
		Use use = fields.optionalOneOf("use", Use.class).orElse(Use.STATEMENT);
		Part part = fields.oneOf("part", Part.class);
		int depth = fields.wholeNumber("depth", 0);
		Kind kind = fields.optionalOneOf("kind", Kind.class).orElse(null);
		Theme theme = fields.oneOf("theme", Theme.class);
		SaidBy saidBy = fields.optionalOneOf("said-by", SaidBy.class).orElse(SaidBy.BOTH);
		Verb verb = verb(kind, part, use, fields);
		Bilingual text = fields.bilingual("text");
		List<Parameter> parameters = ParameterReader.read(fields);
		Source source = source(fields);
		Set<FactKey> covers = covers(fields);
		List<ClauseTemplateId> needs = needs(fields);
		this.needed.put(fields, needs);
		if (!site.isSound()) {
			// The rules below take for granted what was reported above.
			return Optional.empty();
		}
		ClauseTemplate template = new ClauseTemplate(new ClauseTemplateId(id), use, part, depth, kind, theme, saidBy,
				verb, text, parameters, source, covers, needs);
		if (this.verbRules != null) {
			this.verbRules.check(template, fields);
			TextRules.check(template, fields);
		}
		return site.isSound() ? Optional.of(template) : Optional.empty();
	}

	private String id(Fields fields) {
		String id = fields.text("id");
		if (!id.isEmpty() && !ClauseTemplateId.isWellFormed(id)) {
			fields.report("id", Fault.MALFORMED, "an id is in kebab case");
		}
		if (!id.isEmpty() && !this.ids.add(id)) {
			fields.report("id", Fault.DUPLICATE, "another template has this id");
		}
		return id;
	}

	private static @Nullable Verb verb(@Nullable Kind kind, Part part, Use use, Fields fields) {
		if (kind == null) {
			if (part == Part.OPERATIVE && use == Use.STATEMENT) {
				fields.report("kind", Fault.MISSING, "an operative clause of a statement has a kind");
			}
			if (fields.has("verb") || fields.has("ladder")) {
				fields.report("verb", Fault.KIND_AND_VERB, "a clause without a kind has no verb");
			}
			return null;
		}
		if (part == Part.HEADING || part == Part.LEGAL || part == Part.CLOSING) {
			fields.report("kind", Fault.KIND_AND_VERB, "a " + part + " has no kind");
		}
		Bilingual words = fields.bilingual("verb");
		return new Verb(words.en(), words.ja(), level(fields));
	}

	private static @Nullable LadderLevel level(Fields fields) {
		if (!fields.has("ladder")) {
			return null;
		}
		Fields ladder = fields.fields("ladder");
		ladder.allow("scale", "level");
		String scale = ladder.text("scale").toUpperCase(Locale.ROOT);
		ladder.text("level");
		int level = ladder.wholeNumber("level", 0);
		if (!scale.isEmpty() && !Scale.isName(scale)) {
			ladder.report("scale", Fault.NOT_ALLOWED, "no scale is called '" + scale + "'", scale);
		}
		return Scale.isName(scale) ? new LadderLevel(new Scale(scale), level) : null;
	}

	private static Source source(Fields fields) {
		if (fields.peek("source").filter(Source.NOBODYS::equals).isPresent()) {
			return Source.OWN;
		}
		List<String> articles = fields.texts("source");
		if (!articles.stream().allMatch((article) -> ARTICLE.matcher(article).matches())) {
			fields.report("source", Fault.NOT_ALLOWED, "'own', or letters of the articles from A to E");
		}
		return new Source(articles);
	}

	private static List<ClauseTemplateId> needs(Fields fields) {
		if (!fields.has("needs")) {
			return List.of();
		}
		List<String> needs = fields.texts("needs");
		for (String id : needs) {
			if (!ClauseTemplateId.isWellFormed(id)) {
				fields.report("needs", Fault.MALFORMED, "an id is in kebab case: " + id, id);
			}
		}
		return needs.stream().filter(ClauseTemplateId::isWellFormed).distinct().map(ClauseTemplateId::new).toList();
	}

	/**
	 * Reports what the templates of all files read so far need and none of them is.
	 */
	void checkNeeds() {
		this.needed.forEach((fields, needs) -> needs.stream()
			.map(ClauseTemplateId::value)
			.filter((id) -> !this.ids.contains(id))
			.forEach((id) -> fields.report("needs", Fault.UNKNOWN_REFERENCE, "there is no template '" + id + "'", id)));
	}

	static Set<FactKey> covers(Fields fields) {
		if (!fields.has("covers")) {
			return Set.of();
		}
		List<String> keys = fields.texts("covers");
		for (String key : keys) {
			if (!ClauseTemplateId.isWellFormed(key)) {
				fields.report("covers", Fault.MALFORMED, "a key is in kebab case: " + key);
			}
		}
		return keys.stream().filter(ClauseTemplateId::isWellFormed).map(FactKey::new).collect(Collectors.toSet());
	}

}
