package org.chapeau.app.layouts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.chapeau.catalogue.SampleClause;
import org.chapeau.catalogue.SamplePackage;
import org.chapeau.catalogue.SampleProposal;
import org.chapeau.text.Language;
import org.chapeau.text.Part;
import org.chapeau.text.Party;
import org.chapeau.text.RollingText;
import org.chapeau.text.TextHash;
import org.chapeau.word.BilingualTable;
import org.chapeau.word.ClauseMark;
import org.chapeau.word.Cover;
import org.chapeau.word.DocumentKind;
import org.chapeau.word.Handling;
import org.chapeau.word.Layout;
import org.chapeau.word.Outline;
import org.chapeau.word.PackageStamp;
import org.chapeau.word.Paragraph;
import org.chapeau.word.RollingRuns;
import org.chapeau.word.StatementDocument;
import org.chapeau.word.TitleBlock;
import org.chapeau.word.WordAssembler;

/**
 * The sample text on a layout, to look at before the layout is put into use.
 */
final class SampleDocuments {

	private static final WordAssembler WORD = new WordAssembler();

	private final SamplePackage source = SamplePackage.load(SamplePackage.STRATEGIC_DIALOGUE);

	private final Language language;

	private SampleDocuments(Language language) {
		this.language = language;
	}

	/**
	 * The sample text as the layout's kind of document.
	 */
	static byte[] on(Layout layout) {
		SampleDocuments sample = new SampleDocuments(layout.name().language());
		WordAssembler word = WORD.with(layout);
		return switch (layout.name()) {
			case JOINT_STATEMENT_EN, JOINT_STATEMENT_JA, COMPARISON_EN, COMPARISON_JA ->
				word.assemble(sample.statement(DocumentKind.ROLLING_TEXT));
			case READOUT_EN, READOUT_JA -> word.assemble(sample.statement(DocumentKind.READOUT));
			case SHEET_EN, SHEET_JA -> word.assemble(sample.table());
			case PAPER_EN, PAPER_JA ->
				word.assemble(Outline.of(sample.statement(DocumentKind.ROLLING_TEXT), sample.cover()));
		};
	}

	private StatementDocument statement(DocumentKind kind) {
		List<Paragraph> paragraphs = new ArrayList<>();
		for (SampleClause clause : this.source.clauses()) {
			RollingText text = (kind == DocumentKind.READOUT) ? RollingText.agreed(clause.text().in(this.language))
					: text(clause, this.language);
			if (!text.isEmpty()) {
				boolean numbered = clause.part() == Part.OPERATIVE || clause.part() == Part.FOLLOW_UP;
				paragraphs.add(new Paragraph(clause.part(), numbered ? clause.depth() : 0,
						RollingRuns.of(text, this.language), new ClauseMark("c" + paragraphs.size())));
			}
		}
		Cover cover = cover();
		return new StatementDocument(kind, this.language, cover.titleBlock(), cover.handling(), paragraphs,
				cover.stamp());
	}

	private BilingualTable table() {
		return new BilingualTable(this.language, cover(), false,
				this.source.clauses()
					.stream()
					.map((clause) -> new BilingualTable.Row("", clause.part() == Part.HEADING,
							RollingRuns.of(text(clause, Language.EN), Language.EN),
							RollingRuns.of(text(clause, Language.JA), Language.JA)))
					.toList());
	}

	private static RollingText text(SampleClause clause, Language language) {
		Map<Party, String> proposals = new LinkedHashMap<>();
		for (SampleProposal proposal : clause.proposals()) {
			proposals.put(new Party(proposal.party()), proposal.text().in(language));
		}
		return RollingText.compile(clause.text().in(language), proposals, language);
	}

	private Cover cover() {
		boolean english = this.language == Language.EN;
		TitleBlock title = new TitleBlock(english ? "The European Union (EU) and Japan" : "日本及び欧州連合（EU）",
				this.source.title().in(this.language), this.source.place().in(this.language));
		return new Cover(title,
				english ? new Handling("LIMITE", "For the negotiators of both sides") : new Handling("取扱注意", "協議担当者限り"),
				PackageStamp.of("sample", TextHash.of("sample", "見本").hex()));
	}

}
