package org.chapeau.catalogue;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Reads a sample package.
 */
final class SampleReader {

	private final String file;

	private final Fields top;

	private final SampleClauseReader clauseReader;

	private final List<Finding> findings;

	private SampleReader(String file, Fields top, Catalogue catalogue, List<Finding> findings) {
		this.file = file;
		this.top = top;
		this.clauseReader = new SampleClauseReader(catalogue);
		this.findings = findings;
	}

	static SamplePackage read(String name, String yaml, Catalogue catalogue) {
		List<Finding> findings = new ArrayList<>();
		Fields top = YamlText.fields(name + ".yaml", yaml, findings);
		SamplePackage sample = new SampleReader(name + ".yaml", top, catalogue, findings).sample(name);
		if (!findings.isEmpty()) {
			throw new CatalogueException(findings);
		}
		return sample;
	}

	private SamplePackage sample(String name) {
		this.top.allow("title", "event", "place", "date", "rank", "penholder", "marking", "released-at",
				"representatives", "alternat", "clauses", "readouts");
		Instant released = this.top.has("released-at") ? time("released-at", Instant::parse, Instant.EPOCH) : null;
		return new SamplePackage(name, this.top.bilingual("title"), this.top.bilingual("event"),
				this.top.bilingual("place"), time("date", LocalDate::parse, LocalDate.EPOCH),
				this.top.oneOf("rank", Rank.class), this.top.text("penholder"), this.top.text("marking"), released,
				representatives(), alternat(), clauses(), readouts());
	}

	private <T> T time(String field, Function<String, T> parse, T otherwise) {
		String text = this.top.text(field);
		try {
			return text.isEmpty() ? otherwise : parse.apply(text);
		}
		catch (DateTimeException ex) {
			this.top.report(field, Fault.MALFORMED, "'" + text + "' is not written in the ISO form");
			return otherwise;
		}
	}

	private List<Representative> representatives() {
		return this.top.list("representatives").stream().map((fields) -> {
			fields.allow("party", "name", "office");
			return new Representative(fields.text("party"), fields.bilingual("name"), fields.bilingual("office"));
		}).toList();
	}

	private List<AlternatPair> alternat() {
		return this.top.list("alternat").stream().map((fields) -> {
			fields.allow("eu", "jp");
			return new AlternatPair(fields.text("eu"), fields.text("jp"));
		}).toList();
	}

	private List<SampleClause> clauses() {
		List<SampleClause> clauses = new ArrayList<>();
		for (Fields entry : this.top.list("clauses")) {
			SampleClause clause = this.clauseReader.read(asEntry(entry, "clause " + (clauses.size() + 1)));
			clauses.add(clause);
		}
		return clauses;
	}

	private Fields asEntry(Fields fields, String name) {
		String template = fields.peek("template").map((id) -> " (" + id + ")").orElse("");
		return fields.detached(new Site(this.file, name + template, this.findings));
	}

	private List<SampleReadout> readouts() {
		return this.top.list("readouts").stream().map(this::readout).toList();
	}

	private SampleReadout readout(Fields fields) {
		fields.allow("party", "title", "paragraphs");
		String party = fields.text("party");
		List<Bilingual> paragraphs = new ArrayList<>();
		for (Fields entry : fields.list("paragraphs")) {
			String name = party + " readout, paragraph " + (paragraphs.size() + 1);
			paragraphs.add(this.clauseReader.paragraph(asEntry(entry, name)));
		}
		return new SampleReadout(party, fields.bilingual("title"), paragraphs);
	}

}
