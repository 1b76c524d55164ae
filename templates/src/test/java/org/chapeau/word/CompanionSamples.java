package org.chapeau.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.chapeau.text.Language;
import org.chapeau.text.Part;
import org.chapeau.text.RollingText;
import org.chapeau.word.AnnotatedEdition.Quote;
import org.chapeau.word.CompilationText.Proposal;

/**
 * What goes along with the sample statements.
 */
final class CompanionSamples {

	private CompanionSamples() {
	}

	static CompilationText compilation(Language language) {
		boolean english = language == Language.EN;
		List<CompilationText.Clause> clauses = new ArrayList<>();
		for (Paragraph paragraph : statement(language).paragraphs()) {
			clauses.add(new CompilationText.Clause(paragraph, List.of()));
		}
		Optional<String> eu = Optional.of("EU");
		Optional<String> japan = Optional.of("JP");
		clauses.set(3, new CompilationText.Clause(clauses.get(3).base(), english
				? List.of(new Proposal("EU", eu, "The EU and Japan announce their Security and Defence Partnership."),
						new Proposal("Japan", japan, "Japan and the EU announce their Security and Defence "
								+ "Partnership, the first that the EU has concluded in the Indo-Pacific, which gives "
								+ "a frame to the work already under way."),
						new Proposal("Chair's text", Optional.empty(),
								"The EU and Japan announce their Security and "
										+ "Defence Partnership, the first of its kind."))
				: List.of(new Proposal("ＥＵ", eu, "日本及びＥＵは、日ＥＵ安全保障・防衛パートナーシップを発表する。"),
						new Proposal("日本", japan, "日本及びＥＵは、日ＥＵ安全保障・防衛パートナーシップを発表する。これは、既に進められている協力に枠組みを与えるものである。"))));
		clauses.set(6, new CompilationText.Clause(clauses.get(6).base(),
				List.of(new Proposal(english ? "Japan" : "日本", japan, ""))));
		return new CompilationText(language, cover(language, english ? "Compilation text" : "提案集成"), clauses);
	}

	/** A text with what one side has noted on it for itself, in both languages. */
	static AnnotatedEdition annotated(Language language) {
		boolean english = language == Language.EN;
		List<AnnotatedEdition.Clause> clauses = new ArrayList<>();
		for (Paragraph paragraph : Samples.rollingText(language).paragraphs()) {
			clauses.add(new AnnotatedEdition.Clause(paragraph, List.of()));
		}
		Quote quote = english ? new Quote(Language.EN, "The two sides strongly condemned the supply of arms.")
				: new Quote(Language.JA, "双方は、武器の提供を強く非難した。");
		Quote other = english ? new Quote(Language.JA, "双方は、武器の提供を“強く”非難した。")
				: new Quote(Language.EN, "The two sides “strongly” condemned the supply of arms.");
		AnnotatedEdition.Note precedent = new AnnotatedEdition.Note(english ? "Precedent" : "先例",
				english ? "Joint Statement, Nagasaki, 15 September 2023, paragraph 3 (agreed text; EU, JP)"
						: "共同声明、長崎、2023年9月15日、第3段落（合意文書、EU, JP）",
				List.of(quote), english
						? List.of("As it stands: adapted; weaker than 2023: “strongly condemned” → “condemn”",
								"EU: as strong as 2023")
						: List.of("現在の文言：一部修正、2023年より弱い：「強く非難した」→「非難する」", "EU：2023年と同じ強さ"));
		AnnotatedEdition.Note fallBack = new AnnotatedEdition.Note(english ? "Fall-back wording" : "代替案", "arms-supply",
				List.of(other), List.of());
		AnnotatedEdition.Note remark = new AnnotatedEdition.Note(english ? "Remark" : "所見",
				english ? "Desk officer, 1 October 2024" : "担当課、2024年10月1日", List.of(),
				List.of(english ? "Hold to this & do not go below “condemn”." : "「非難」より弱い表現は不可。"));
		clauses.set(6, new AnnotatedEdition.Clause(clauses.get(6).text(), List.of(precedent, fallBack, remark)));
		TitleBlock title = statement(language).titleBlock();
		Cover own = new Cover(new TitleBlock(title.sides(), title.title(), english ? "Annotated edition" : "注釈版"),
				new Handling(english ? "LIMITE" : "取扱注意", english ? "EU only" : "日本側限り"),
				PackageStamp.ofOwnPaper("first-strategic-dialogue", Samples.STAMP.contentHash()));
		return new AnnotatedEdition(language, own, clauses);
	}

	static BilingualTable bilingual(Language language) {
		List<Paragraph> english = new ArrayList<>(Samples.rollingText(Language.EN).paragraphs());
		List<Paragraph> japanese = new ArrayList<>(Samples.rollingText(Language.JA).paragraphs());
		List<BilingualTable.Row> rows = new ArrayList<>();
		int number = 0;
		for (int i = 0; i < english.size(); i++) {
			Paragraph paragraph = english.get(i);
			boolean numbered = paragraph.depth() == 0
					&& (paragraph.part() == Part.OPERATIVE || paragraph.part() == Part.FOLLOW_UP);
			rows.add(new BilingualTable.Row(numbered ? Integer.toString(++number) : "",
					paragraph.part() == Part.HEADING, paragraph.runs(), japanese.get(i).runs()));
		}
		rows.add(new BilingualTable.Row("15", false,
				RollingRuns.of(RollingText.parse("A clause [EU: without | JP: before] its translation."), Language.EN),
				List.of()));
		return new BilingualTable(language,
				cover(language, (language == Language.EN) ? "English and Japanese, round 3" : "英文・和文対照表（第３回）"), false,
				rows);
	}

	static Outline outline(Language language) {
		return Outline.of(statement(language), cover(language, (language == Language.EN) ? "Outline" : "骨子"));
	}

	static TransmittalLetter letter(Language language) {
		return (language == Language.EN)
				? new TransmittalLetter(language, new Handling("LIMITE", "For the negotiators of both sides"),
						Samples.STAMP, "the European Union", "Japan", "Brussels, 14 October 2024",
						"Joint Statement of the EU–Japan Strategic Dialogue", 14,
						List.of("rolling text, in English and in Japanese", "redline against the text of round 2"))
				: new TransmittalLetter(language, new Handling("取扱注意", "協議担当者限り"), Samples.STAMP, "日本", "欧州連合（EU）",
						"令和６年１０月１４日、東京", "日ＥＵ戦略対話共同声明", 14, List.of("協議文案（英文及び和文）", "第２回の案文からの変更点"));
	}

	static Corrigendum corrigendum(Language language) {
		boolean english = language == Language.EN;
		TitleBlock title = statement(language).titleBlock();
		Cover cover = new Cover(new TitleBlock(title.sides(),
				english ? "Corrigendum No 1 to “Joint Statement”" : "「共同声明」正誤表（第１号）", title.placeAndDate()),
				Handling.PUBLIC, Samples.STAMP);
		List<String> sentences = List.of(english ? "The text released on 1 November 2024 is to be read as follows."
				: "２０２４年１１月１日に公表された声明を、次のとおり訂正する。");
		return new Corrigendum(language, cover, sentences,
				List.of(new Corrigendum.Row(Language.EN, english ? "Paragraph 2" : "第2項", "in the Indo-Pacific",
						"in Europe & the Indo-Pacific"),
						new Corrigendum.Row(Language.EN, english ? "Paragraph 3 (a)" : "第3項(a)", "twice a year", ""),
						new Corrigendum.Row(Language.JA, english ? "Paragraph 3(1)" : "第3項(1)", "年２回", "毎年")));
	}

	private static StatementDocument statement(Language language) {
		return (language == Language.EN) ? Samples.english() : Samples.japanese();
	}

	private static Cover cover(Language language, String what) {
		TitleBlock title = statement(language).titleBlock();
		return new Cover(new TitleBlock(title.sides(), title.title(), what),
				new Handling("", (language == Language.EN) ? "For the negotiators of both sides" : "協議担当者限り"),
				Samples.STAMP);
	}

}
