package org.chapeau.bilingual;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;

import org.chapeau.bilingual.Finding.Kind;
import org.chapeau.catalogue.Ladder;
import org.chapeau.ladder.VerbRecogniser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class BilingualCheckTests {

	private final BilingualCheck check = BilingualCheck.load();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			They met on 1 November 2024.              | 双方は、令和６年１１月１日に会合を行った。
			They met on 1 May 2019.                   | 双方は、令和元年5月1日に会合を行った。
			They met on 28 and 29 May 2024.           | 双方は、2024年5月28日及び29日に会合を行った。
			They met in 2024.                         | 双方は、二〇二四年に会合を行った。
			They will spend EUR 1.5 trillion.         | 双方は、1兆5,000億ユーロを支出する。
			They will spend EUR 250 million.          | 双方は、２億5,000万ユーロを支出する。
			All 27 Member States took part.           | 二十七か国の加盟国が参加した。
			It fell by 30 per cent.                   | それは3割減少した。
			It fell by two thirds.                    | それは3分の2減少した。
			More than 19,000 people left.             | 1万9千人を超える人々が去った。
			The G7 met.                               | G7は会合を行った。
			Progress must be made.                    | 進展がなされなければならない。
			""")
	void theSameIsSaidInAnotherWay(String en, String ja) {
		assertThat(this.check.compare(en, ja)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			They met on 1 November 2024.      | 双方は、令和5年11月1日に会合を行った。      | DATE
			They met on 1 November 2024.      | 双方は、2024年12月1日に会合を行った。       | DATE
			They will spend EUR 1.5 trillion. | 双方は、1,500億ユーロを支出する。           | NUMBER
			All 27 Member States took part.   | 二十六か国の加盟国が参加した。              | NUMBER
			They thanked Egypt.               | 双方は、カタールに謝意を表した。            | NAME
			The EU welcomed the report.       | 双方は、報告書を歓迎した。                  | NAME
			They condemned the launch.        | 双方は、発射に深い懸念を表明した。          | LEVEL
			They do not recognise the result. | 双方は、その結果を承認する。                | NEGATION
			They agree.                       |                                             | MISSING
			""")
	void oneThingDiffers(String en, String ja, Kind kind) {
		assertThat(this.check.compare(en, (ja != null) ? ja : "")).extracting(Finding::kind).containsExactly(kind);
	}

	@Test
	void aFindingShowsBothPlacesAndSaysWhatIsWrong() {
		String en = "They expressed grave concern about the launch.";
		String ja = "双方は、発射に懸念を表明した。";

		Finding finding = this.check.compare(en, ja).get(0);

		assertThat(finding.en().of(en)).isEqualTo("expressed grave concern about");
		assertThat(finding.ja().of(ja)).isEqualTo("懸念を表明した");
		assertThat(finding.confidence()).isEqualTo(Confidence.HIGH);
		assertThat(finding.explanation(Locale.ENGLISH)).startsWith("The Japanese is weaker");
		assertThat(finding.explanation(Locale.JAPANESE)).startsWith("和文の表現の方が弱く");
	}

	@Test
	void positionsAreThoseOfTheTextAsWritten() {
		String ja = "双方は、２０２４年１０月３０日に会合を行った。";

		Finding finding = this.check.compare("They met on 31 October 2024.", ja).get(0);

		assertThat(finding.ja().of(ja)).isEqualTo("３０日");
	}

	@Test
	void paragraphsAreFoundByWhatTheySayAndTheirNumbersCompared() {
		List<ComparedClause> compared = this.check.compare(
				List.of("1. They met in Tokyo on 1 November 2024.", "2. They condemned the launch by the DPRK.",
						"3. They will meet again in Brussels in 2025."),
				List.of("１　双方は、2024年11月1日に東京で会合を行った。", "３　双方は、2025年にブリュッセルで再び会合を行う。"));

		assertThat(compared).extracting(ComparedClause::en).containsExactly(0, 1, 2);
		assertThat(compared).extracting(ComparedClause::ja).containsExactly(0, -1, 1);
		assertThat(compared.get(1).findings()).extracting(Finding::kind).containsExactly(Kind.MISSING);
		assertThat(compared.get(2).findings()).isEmpty();
	}

	@Test
	void anotherNumberBeforeTheSameParagraphIsFound() {
		List<ComparedClause> compared = this.check.compare(List.of("4. They met in Tokyo on 1 November 2024."),
				List.of("5 双方は、2024年11月1日に東京で会合を行った。"));

		assertThat(compared.get(0).findings()).extracting(Finding::kind).containsExactly(Kind.NUMBERING);
	}

	@Test
	void namesAreThoseThatOfficersKeep() throws IOException {
		Glossary glossary = Glossary.read("ours.csv", new StringReader(
				"kind,en,ja\nPERSON,Maria Rossi|Rossi,マリア・ロッシ|ロッシ\nPERSON,Jan Novak|Novak,ヤン・ノヴァク|ノヴァク\n"));
		BilingualCheck ours = new BilingualCheck(glossary, VerbRecogniser.of(Ladder.load()));

		assertThat(ours.compare("Ms Rossi spoke.", "ノヴァク氏が発言した。")).extracting(Finding::kind).containsExactly(Kind.NAME);
		assertThat(this.check.compare("Ms Rossi spoke.", "ノヴァク氏が発言した。")).isEmpty();
	}

	@Test
	void aGlossaryWithALineMissingSomethingIsRefusedByThatLine() {
		assertThatIllegalStateException()
			.isThrownBy(() -> Glossary.read("ours.csv", new StringReader("kind,en,ja\nPLACE,Oslo\n")))
			.withMessageContaining("ours.csv")
			.withMessageContaining("PLACE,Oslo");
	}

}
