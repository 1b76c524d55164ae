package org.chapeau.word;

import java.util.List;

import org.chapeau.word.Alternat.Opening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class AlternatTest {

	private static final Alternat ALTERNAT = Alternat.ofEuAndJapan();

	@ParameterizedTest
	@CsvSource(delimiter = '>', textBlock = """
			The EU and Japan reaffirmed their friendship. > Japan and the EU reaffirmed their friendship.
			the European Union (EU) and Japan > Japan and the European Union (EU)
			Between the European Union and Japan. > Between Japan and the European Union.
			At the EU–Japan Strategic Dialogue > At the Japan–EU Strategic Dialogue
			The EU-Japan summit > The Japan-EU summit
			an EU–Japan pact > a Japan–EU pact
			A European Union–Japan pact > A Japan–European Union pact
			An EU and Japanese effort > A Japanese and EU effort
			Both the EU and Japan agree. > Both Japan and the EU agree.
			EU and Japanese forces exercise. > Japanese and EU forces exercise.
			the EU and Japanese Ministers > the Japanese and EU Ministers
			signed by the EU and by Japan > signed by Japan and by the EU
			the European Union and the Government of Japan > the Government of Japan and the European Union
			the EU and its Member States and Japan > Japan and the EU and its Member States
			It ended. The EU and Japan left. > It ended. Japan and the EU left.
			“The EU and Japan left.” > “Japan and the EU left.”
			Partners, e.g. the EU and Japan, met. > Partners, e.g. Japan and the EU, met.
			""")
	void partiesSideBySideChangePlacesAndBack(String union, String japan) {
		Opening opening = union.startsWith("the ") ? Opening.FRAGMENT : Opening.SENTENCE;
		assertThat(ALTERNAT.order(union, "JP", opening)).isEqualTo(japan);
		assertThat(ALTERNAT.order(japan, "EU", opening)).isEqualTo(union);
	}

	@ParameterizedTest
	@ValueSource(strings = { "the relations of Japan and the EU's neighbours", "Japan and the EU’s partners",
			"Japan and the EU Member States",
			"Japan and the EU and other partners' views of Japan and the EU-led force",
			"Japan and the EU together with its Member States", "Japan's partners and the EU",
			"It supports Japan, and the EU will follow.", "held for Japan and in the EU",
			"Japan welcomed the EU – Japan had hoped for it", "pro-Japan and EU voices", "Japan and EUROPOL",
			"Japan as the EU", "the Japan and EU leaders" })
	void whatMayMeanSomethingElseIsLeftAlone(String text) {
		String kept = text.replace("Japan and the EU and other", "They and other");
		assertThat(ALTERNAT.order(kept, "EU")).isEqualTo(kept);
	}

	@Test
	void representativesFollowTheirSides() {
		Alternat alternat = ALTERNAT.with(List.of(NamePair.representatives(
				"Josep Borrell, High Representative of the European Union for Foreign Affairs and Security Policy",
				"Takeshi Iwaya, Minister for Foreign Affairs of Japan")));
		assertThat(alternat.order("Josep Borrell, High Representative of the European Union for Foreign Affairs and "
				+ "Security Policy, and Takeshi Iwaya, Minister for Foreign Affairs of Japan, met.", "JP"))
			.isEqualTo("Takeshi Iwaya, Minister for Foreign Affairs of Japan, and Josep Borrell, High Representative "
					+ "of the European Union for Foreign Affairs and Security Policy, met.");
	}

	@Test
	void otherPartiesAreConfigurationNotCode() {
		Alternat other = new Alternat("AU", "NZ",
				List.of(new NamePair("Australia", "New Zealand", NamePair.Use.ENUMERATION)));
		assertThat(other.order("Australia and New Zealand agree.", "NZ")).isEqualTo("New Zealand and Australia agree.");
	}

	@Test
	void aPartyThatIsNoneOfTheTwoIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> ALTERNAT.order("text", "US"));
	}

}
