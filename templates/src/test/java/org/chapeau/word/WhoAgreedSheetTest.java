package org.chapeau.word;

import java.util.List;

import org.chapeau.text.Language;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WhoAgreedSheetTest {

	private static final WordAssembler ASSEMBLER = new WordAssembler();

	@Test
	void everyClauseHasARowAndEveryPartyAColumn() throws Exception {
		assertThat(DocxTables.of(ASSEMBLER.assemble(SheetSamples.whoAgreed(Language.EN)))).singleElement()
			.satisfies((rows) -> assertThat(rows).startsWith("No. | Clause | EU | Japan",
					" | The High Representative of the European … | agreed ad referendum | agreed ad referendum",
					" | Recalling the Strategic Partnership Agre… | agreed ad referendum | agreed ad referendum",
					" | Partnership in security and defence |  | ",
					"1 | The EU and Japan announce their Security… | agreed ad referendum | agreed ad referendum"))
			.satisfies((rows) -> assertThat(rows)
				.contains("5 | They express grave concern at the nuclea… | agreed ad referendum | scrutiny reserve"));
	}

	@Test
	void aJapaneseSheetHasJapaneseHeads() throws Exception {
		assertThat(DocxTables.of(ASSEMBLER.assemble(SheetSamples.whoAgreed(Language.JA)))).singleElement()
			.satisfies((rows) -> assertThat(rows).startsWith("番号 | 条項 | ＥＵ | 日本")
				.contains("2 | 双方は、戦略的パートナーシップ協定が近く正式に発効することを歓迎する。 | アド・レファレンダムで合意 | アド・レファレンダムで合意"));
	}

	@Test
	void whoDoesNotFitBesideTheOthersStandsBelowThem() throws Exception {
		List<List<String>> tables = DocxTables.of(ASSEMBLER.assemble(SheetSamples.ownZone()));
		assertThat(tables).extracting((rows) -> rows.get(0))
			.containsExactly("No. | Clause | EU | AT | BE | BG | CY | CZ | DE | DK | EE",
					"No. | Clause | EL | ES | FI | FR | HR | HU | IE | IT | LT",
					"No. | Clause | LU | LV | MT | NL | PL | PT | RO | SE | SI | SK");
		assertThat(tables).allSatisfy((rows) -> assertThat(rows).hasSameSizeAs(tables.get(0)));
		assertThat(tables.get(1).get(4)).isEqualTo("1 | The EU and Japan announce their Security… | agreed | agreed | "
				+ "agreed | agreed | agreed | scrutiny reserve | agreed | agreed | agreed");
	}

	@Test
	void theHeadsAreRepeatedOnEveryPage() throws Exception {
		assertThat(DocxEdits.part(ASSEMBLER.assemble(SheetSamples.whoAgreed(Language.EN)), "word/document.xml"))
			.containsOnlyOnce("<w:tblHeader/>");
	}

	@Test
	void theLegendStandsBelow() throws Exception {
		assertThat(WordText.of(ASSEMBLER.assemble(SheetSamples.whoAgreed(Language.EN))).readable()).isEqualTo("""
				[Sides] The European Union (EU) and Japan
				[Title] Who agreed to what
				[Place and Date] Brussels, 14 October 2024
				[Legend] Agreed ad referendum: agreed by the negotiators, pending the capital.
				[Legend] A state holds for the text of the clause as of this sheet; any later edit voids it.""");
	}

	@Test
	void aRowHasOneStateForEachColumn() {
		WhoAgreedSheet sheet = SheetSamples.whoAgreed(Language.EN);
		List<WhoAgreedSheet.Row> rows = List.of(new WhoAgreedSheet.Row("3", "They", List.of("agreed")));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new WhoAgreedSheet(Language.EN, sheet.cover(), sheet.columns(), rows, List.of()))
			.withMessage("Row \"3\" has 1 states for 2 columns");
	}

	@Test
	void wordsThatXmlForbidsAreRefused() {
		assertThatExceptionOfType(IllegalCharacterException.class)
			.isThrownBy(() -> new WhoAgreedSheet.Row("1", "a\u0000", List.of()));
	}

}
