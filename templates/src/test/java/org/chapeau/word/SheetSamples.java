package org.chapeau.word;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.chapeau.text.Language;
import org.chapeau.text.Part;

/**
 * Sheets about the sample statements.
 */
final class SheetSamples {

	static final List<String> MEMBER_STATES = List.of("EU", "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES",
			"FI", "FR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

	private SheetSamples() {
	}

	static WhoAgreedSheet whoAgreed(Language language) {
		boolean english = language == Language.EN;
		Cover cover = english
				? new Cover(
						new TitleBlock("The European Union (EU) and Japan", "Who agreed to what",
								"Brussels, 14 October 2024"),
						new Handling("LIMITE", "For the negotiators of both sides"), Samples.STAMP)
				: new Cover(new TitleBlock("日本及び欧州連合（EU）", "合意状況一覧", "令和６年１０月１４日、東京"), new Handling("取扱注意", "協議担当者限り"),
						Samples.STAMP);
		List<String> states = english ? List.of("agreed ad referendum", "scrutiny reserve")
				: List.of("アド・レファレンダムで合意", "留保（精査）");
		List<String> legend = english
				? List.of("Agreed ad referendum: agreed by the negotiators, pending the capital.",
						"A state holds for the text of the clause as of this sheet; any later edit voids it.")
				: List.of("アド・レファレンダムで合意：本国の確認を条件に協議担当者間で一致。", "状況は本表の時点の案文に係るもの。その後の修正により効力を失う。");
		return new WhoAgreedSheet(language, cover, english ? List.of("EU", "Japan") : List.of("ＥＵ", "日本"),
				rows(english ? Samples.english() : Samples.japanese(), states), legend);
	}

	/**
	 * One side's own sheet, with all Member States.
	 */
	static WhoAgreedSheet ownZone() {
		WhoAgreedSheet shared = whoAgreed(Language.EN);
		List<WhoAgreedSheet.Row> rows = shared.rows()
			.stream()
			.map((row) -> new WhoAgreedSheet.Row(row.number(), row.firstWords(),
					states(MEMBER_STATES.size(), row.states().get(0).isEmpty())))
			.toList();
		return new WhoAgreedSheet(Language.EN, shared.cover(), MEMBER_STATES, rows, shared.legend());
	}

	private static List<String> states(int count, boolean heading) {
		List<String> states = new ArrayList<>(Collections.nCopies(count, heading ? "" : "agreed"));
		if (!heading) {
			states.set(14, "scrutiny reserve");
		}
		return states;
	}

	private static List<WhoAgreedSheet.Row> rows(StatementDocument document, List<String> states) {
		List<WhoAgreedSheet.Row> rows = new ArrayList<>();
		int number = 0;
		for (Paragraph paragraph : document.paragraphs()) {
			boolean heading = paragraph.part() == Part.HEADING;
			boolean numbered = paragraph.depth() == 0
					&& (paragraph.part() == Part.OPERATIVE || paragraph.part() == Part.FOLLOW_UP);
			String words = paragraph.text();
			rows.add(new WhoAgreedSheet.Row(numbered ? Integer.toString(++number) : "",
					(words.length() > 40) ? words.substring(0, 40) + "…" : words,
					heading ? List.of("", "") : List.of(states.get(0), states.get((number == 5) ? 1 : 0))));
		}
		return rows;
	}

}
