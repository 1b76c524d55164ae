package org.chapeau.precedent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.chapeau.bilingual.BilingualCheck;
import org.chapeau.catalogue.Bilingual;
import org.chapeau.catalogue.Kind;
import org.chapeau.catalogue.Ladder;
import org.chapeau.catalogue.LadderLevel;
import org.chapeau.catalogue.Scale;
import org.chapeau.catalogue.Theme;
import org.chapeau.ladder.VerbRecogniser;
import org.chapeau.text.Language;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An earlier statement read from what somebody pasted.
 */
class PastStatementTests {

	private final BilingualCheck check = BilingualCheck.load();

	private final ParagraphRecogniser recogniser = new ParagraphRecogniser(VerbRecogniser.of(Ladder.load()));

	@Test
	void linesThatTheWindowBrokeAreJoined() {
		assertThat(PastedText.paragraphs("The two sides\r\nwill cooperate.\r\n\r\n双方は、\n協力する。\n\n* * *"))
			.containsExactly("The two sides will cooperate.", "双方は、協力する。", "* * *");
	}

	@Test
	void withoutBlankLinesEveryLineIsAParagraph() {
		assertThat(PastedText.paragraphs("1. One.\n2. Two.\n")).containsExactly("1. One.", "2. Two.");
	}

	@Test
	void titleAndDateAreTakenAndNumbersDropped() {
		PastStatement statement = PastStatement.of(List.of("Joint statement on the sea lanes", "Kobe, 9 July 2021",
				"1. The two sides condemned the launch.", "(a) They will cooperate.", "– 2 –"), this.check);
		assertThat(statement.title().en()).isEqualTo("Joint statement on the sea lanes");
		assertThat(statement.date()).contains(LocalDate.of(2021, 7, 9));
		assertThat(statement.paragraphs()).extracting(Bilingual::en)
			.containsExactly("Kobe, 9 July 2021", "The two sides condemned the launch.", "They will cooperate.");
	}

	@Test
	void numbersThatAreNoLabelsStay() {
		assertThat(PastedText.withoutLabel("3 May 2020")).isEqualTo("3 May 2020");
		assertThat(PastedText.withoutLabel("3.5 million people")).isEqualTo("3.5 million people");
		assertThat(PastedText.withoutLabel("１．双方は協力する。")).isEqualTo("双方は協力する。");
		assertThat(PastedText.withoutLabel("（2） 双方は協力する。")).isEqualTo("双方は協力する。");
		assertThat(PastedText.withoutLabel("12 The two sides met.")).isEqualTo("The two sides met.");
	}

	@Test
	void aDateThatNoCalendarHasIsNoDate() {
		assertThat(PastStatement.of(List.of("Title", "Kobe, 31 June 2021"), this.check).date()).isEmpty();
	}

	@Test
	void aJapaneseEraIsCounted() {
		assertThat(PastStatement.of(List.of("共同声明", "神戸、令和３年７月９日", "双方は協力する。"), this.check).date())
			.contains(LocalDate.of(2021, 7, 9));
	}

	@Test
	void englishAndJapaneseOfOneFileAreLaidSideBySide() {
		List<String> lines = new ArrayList<>(List.of("The two sides condemned the launch of 9 July 2021.",
				"They expressed serious concern about the situation in the South China Sea."));
		lines.addAll(List.of("双方は、2021年7月9日の発射を非難した。", "双方は、南シナ海における状況に深刻な懸念を表明した。"));
		assertThat(PastStatement.of(lines, this.check).paragraphs())
			.containsExactly(new Bilingual(lines.get(0), lines.get(2)), new Bilingual(lines.get(1), lines.get(3)));
	}

	@Test
	void kindThemeAndVerbAreRecognised() {
		assertThat(this.recogniser.recognise("The two sides strongly condemned the launch of a ballistic missile.", ""))
			.isEqualTo(new Recognised(Kind.CONDEMNATION, Theme.NON_PROLIFERATION_DISARMAMENT,
					new LadderLevel(Scale.CONCERN, 8), null));
		assertThat(this.recogniser.recognise("", "双方は、台湾海峡の平和と安定の重要性を再確認した。")).isEqualTo(
				new Recognised(Kind.REAFFIRMATION, Theme.EAST_ASIA, null, new LadderLevel(Scale.REAFFIRMATION, 1)));
		assertThat(this.recogniser.recognise("The two sides announced a partnership.", "").kind())
			.isEqualTo(Kind.OUTCOME);
		assertThat(this.recogniser.recognise("Kobe", "")).isEqualTo(new Recognised(null, null, null, null));
	}

	@Test
	void theScriptTellsTheLanguage() {
		assertThat(PastedText.language("EU及び日本は、UNCLOSの遵守を確認した。")).isEqualTo(Language.JA);
		assertThat(PastedText.language("The two sides (双方) will cooperate.")).isEqualTo(Language.EN);
	}

}
