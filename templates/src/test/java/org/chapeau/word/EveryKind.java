package org.chapeau.word;

import java.util.List;
import java.util.stream.Stream;

import org.chapeau.text.Language;

/**
 * A file of every kind that leaves the program.
 */
final class EveryKind {

	private static final WordAssembler ASSEMBLER = new WordAssembler();

	private EveryKind() {
	}

	/**
	 * One file.
	 *
	 * @param name what it is, for the report of a test
	 * @param language its language
	 * @param docx its bytes
	 */
	record Made(String name, Language language, byte[] docx) {

		@Override
		public String toString() {
			return this.name;
		}

	}

	static Stream<Made> files() {
		return Stream.of(statements(), sheets(), redlines(), companions()).flatMap((files) -> files);
	}

	private static Stream<Made> statements() {
		return Stream
			.of(Samples.english(), Samples.english().inOrder(Samples.ALTERNAT, "JP"), Samples.japanese(),
					Samples.readout(Language.EN), Samples.readout(Language.JA), Samples.rollingText(),
					Samples.rollingText(Language.JA), Samples.withPrecedents(Language.EN),
					Samples.withPrecedents(Language.JA), Specimen.awkward(Language.EN), Specimen.awkward(Language.JA))
			.map((document) -> new Made(document.kind() + " " + document.titleBlock().title(), document.language(),
					ASSEMBLER.assemble(document)));
	}

	private static Stream<Made> sheets() {
		return Stream
			.of(SheetSamples.whoAgreed(Language.EN), SheetSamples.whoAgreed(Language.JA), SheetSamples.ownZone())
			.map((sheet) -> new Made("WHO_AGREED " + sheet.columns().size(), sheet.language(),
					ASSEMBLER.assemble(sheet)));
	}

	private static Stream<Made> redlines() {
		return Stream.concat(comparisons(), documents());
	}

	private static Stream<Made> comparisons() {
		return Stream.of(RedlineSamples.ofTexts(), RedlineSamples.japanese())
			.map((redline) -> new Made("COMPARISON", redline.language(), ASSEMBLER.compare(redline)));
	}

	private static Stream<Made> documents() {
		return Stream.of(RedlineSamples.english(), RedlineSamples.japanese(), RedlineSamples.ofTexts())
			.map((redline) -> new Made("REDLINE by " + redline.authorName(), redline.language(),
					ASSEMBLER.assemble(redline)));
	}

	private static Stream<Made> companions() {
		return Stream.of(Language.values())
			.flatMap((language) -> Stream.of(
					new Made("COMPILATION", language, ASSEMBLER.assemble(CompanionSamples.compilation(language))),
					new Made("ANNOTATED", language, ASSEMBLER.assemble(CompanionSamples.annotated(language))),
					new Made("BILINGUAL", language, ASSEMBLER.assemble(CompanionSamples.bilingual(language))),
					new Made("OUTLINE", language, ASSEMBLER.assemble(CompanionSamples.outline(language))),
					new Made("TRANSMITTAL", language, ASSEMBLER.assemble(CompanionSamples.letter(language))),
					new Made("CORRIGENDUM", language, ASSEMBLER.assemble(CompanionSamples.corrigendum(language)))));
	}

	static final List<String> PARTS = List.of("[Content_Types].xml", "_rels/.rels", "customXml/_rels/item1.xml.rels",
			"customXml/item1.xml", "customXml/itemProps1.xml", "docProps/core.xml", "word/_rels/document.xml.rels",
			"word/document.xml", "word/fontTable.xml", "word/footer1.xml", "word/footnotes.xml", "word/header1.xml",
			"word/numbering.xml", "word/settings.xml", "word/styles.xml");

}
