package org.chapeau.catalogue;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.chapeau.text.Part;

/**
 * Reads the clauses and paragraphs of a sample package, filling the templates they are
 * made from.
 */
final class SampleClauseReader {

	private final Catalogue catalogue;

	SampleClauseReader(Catalogue catalogue) {
		this.catalogue = catalogue;
	}

	SampleClause read(Fields fields) {
		return fields.has("template") ? fromTemplate(fields) : free(fields);
	}

	/**
	 * Reads a paragraph of a readout.
	 */
	Bilingual paragraph(Fields fields) {
		if (!fields.has("template")) {
			fields.allow("text");
			return fields.bilingual("text");
		}
		fields.allow("template", "values");
		return template(fields).map((template) -> text(template, fields)).orElse(new Bilingual("", ""));
	}

	private SampleClause free(Fields fields) {
		fields.allow("part", "depth", "kind", "theme", "said-by", "text", "agreed", "proposals", "covers");
		List<SampleProposal> proposals = proposals(fields);
		return new SampleClause(null, fields.oneOf("part", Part.class), fields.wholeNumber("depth", 0),
				fields.optionalOneOf("kind", Kind.class).orElse(null), fields.oneOf("theme", Theme.class),
				fields.optionalOneOf("said-by", SaidBy.class).orElse(SaidBy.BOTH), Map.of(), fields.bilingual("text"),
				agreed(fields, proposals), proposals, TemplateReader.covers(fields));
	}

	private SampleClause fromTemplate(Fields fields) {
		fields.allow("template", "values", "agreed", "proposals", "covers");
		List<SampleProposal> proposals = proposals(fields);
		boolean agreed = agreed(fields, proposals);
		Set<FactKey> covers = new HashSet<>(TemplateReader.covers(fields));
		Optional<ClauseTemplate> found = template(fields);
		if (found.isEmpty()) {
			return new SampleClause(null, Part.OPERATIVE, 0, null, Theme.PARTNERSHIP, SaidBy.BOTH, Map.of(),
					new Bilingual("", ""), agreed, proposals, covers);
		}
		ClauseTemplate template = found.get();
		covers.addAll(template.covers());
		return new SampleClause(template.id(), template.part(), template.depth(), template.kind(), template.theme(),
				template.saidBy(), TypedValues.read(template, typed(fields)).values(), text(template, fields), agreed,
				proposals, covers);
	}

	private Optional<ClauseTemplate> template(Fields fields) {
		String id = fields.text("template");
		Optional<ClauseTemplate> template = ClauseTemplateId.isWellFormed(id)
				? this.catalogue.find(new ClauseTemplateId(id)) : Optional.empty();
		if (template.isEmpty()) {
			fields.report("template", Fault.UNKNOWN_REFERENCE, "the catalogue has no template '" + id + "'");
		}
		return template;
	}

	private static Bilingual text(ClauseTemplate template, Fields fields) {
		Filling filling = template.fillTyped(typed(fields));
		if (filling instanceof Filling.Filled filled) {
			return filled.text();
		}
		for (Filling.Problem problem : ((Filling.Refused) filling).problems()) {
			fields.report("values." + problem.parameter(), Fault.UNFIT_VALUE, problem.reason().toString());
		}
		return new Bilingual("", "");
	}

	private static Map<String, Bilingual> typed(Fields fields) {
		Map<String, Bilingual> typed = new LinkedHashMap<>();
		if (fields.has("values")) {
			Fields values = fields.fields("values");
			values.names().forEach((name) -> typed.put(name, values.value(name)));
		}
		return typed;
	}

	private static boolean agreed(Fields fields, List<SampleProposal> proposals) {
		String agreed = fields.optionalText("agreed").orElse("false");
		if (!agreed.equals("true") && !agreed.equals("false")) {
			fields.report("agreed", Fault.NOT_ALLOWED, "'true' or 'false'");
		}
		if (agreed.equals("true") && !proposals.isEmpty()) {
			fields.report("agreed", Fault.NOT_ALLOWED, "a clause with proposals is open, not agreed");
		}
		return agreed.equals("true") && proposals.isEmpty();
	}

	private static List<SampleProposal> proposals(Fields fields) {
		if (!fields.has("proposals")) {
			return List.of();
		}
		return fields.list("proposals").stream().map((proposal) -> {
			proposal.allow("party", "en", "ja");
			Bilingual text = new Bilingual(proposal.text("en"), proposal.text("ja"));
			return new SampleProposal(proposal.text("party"), text);
		}).toList();
	}

}
