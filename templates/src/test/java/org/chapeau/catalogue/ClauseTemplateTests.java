package org.chapeau.catalogue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NotBlank;
import org.chapeau.catalogue.Filling.Filled;
import org.chapeau.catalogue.Filling.Problem;
import org.chapeau.catalogue.Filling.Reason;
import org.chapeau.catalogue.Filling.Refused;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClauseTemplateTests {

	private static final Catalogue CATALOGUE = Catalogue.load();

	private static final ClauseTemplate LAUNCH = template("dprk-launch-condemned");

	private static final ClauseTemplate ISSUED = template("closing-issued");

	@Test
	void aDateIsWrittenAsEachLanguageWritesIt() {
		assertThat(ISSUED.fill(Map.of("place", ParameterValue.words("Tokyo", "東京"), "date",
				ParameterValue.date(LocalDate.of(2024, 11, 1)))))
			.isEqualTo(new Filled("Issued in Tokyo on 1 November 2024.", "2024年11月1日、東京において発出された。"));
	}

	@Test
	void aLargeNumberIsGrouped() {
		assertThat(LAUNCH.fill(LAUNCH.examples())).isInstanceOfSatisfying(Filled.class,
				(filled) -> assertThat(filled.en() + filled.ja()).contains("7,000 kilometres", "7,000キロメートル"));
	}

	@Test
	void theEnglishOpensWithACapital() {
		Map<String, ParameterValue> values = new HashMap<>(LAUNCH.examples());
		values.put("eu-representative", ParameterValue.words("the High Representative", "上級代表"));
		assertThat(LAUNCH.fill(values)).isInstanceOfSatisfying(Filled.class,
				(filled) -> assertThat(filled.en()).startsWith("The High Representative and"));
	}

	@Test
	void aDefaultStandsInForAMissingValue() {
		assertThat(template("east-asia-unclos").fill(Map.of())).isInstanceOfSatisfying(Filled.class,
				(filled) -> assertThat(filled.en()).contains("in the Indo-Pacific through"));
	}

	@Test
	void everyProblemIsReportedInTheOrderOfTheForm() {
		assertThat(ISSUED.fill(Map.of("date", ParameterValue.words("soon", "近日"), "day", ParameterValue.number(1))))
			.isEqualTo(new Refused(List.of(new Problem("place", Reason.MISSING), new Problem("date", Reason.MISTYPED),
					new Problem("day", Reason.UNKNOWN))));
	}

	@Test
	void wordsAreWantedInBothLanguages() {
		assertThat(problemWith(ParameterValue.words("Tokyo", " "))).isEqualTo(Reason.MISSING_IN_ONE_LANGUAGE);
		assertThat(problemWith(ParameterValue.words("", "東京"))).isEqualTo(Reason.MISSING_IN_ONE_LANGUAGE);
	}

	@Test
	void blanksAreNoValue() {
		assertThat(problemWith(ParameterValue.words(" ", "　"))).isEqualTo(Reason.MISSING);
	}

	@Test
	void aValueDoesNotBreakTheParagraph() {
		assertThat(problemWith(ParameterValue.words("Tokyo\nand Osaka", "東京"))).isEqualTo(Reason.ILLEGAL_CHARACTER);
		assertThat(problemWith(ParameterValue.words("Tokyo", "東京\u2028大阪"))).isEqualTo(Reason.ILLEGAL_CHARACTER);
		assertThat(problemWith(ParameterValue.words("Tokyo\u0000", "東京"))).isEqualTo(Reason.ILLEGAL_CHARACTER);
	}

	@Test
	void whatWasTypedIsReadAndFilledIn() {
		assertThat(ISSUED
			.fillTyped(Map.of("place", new Bilingual(" Tokyo ", "東京"), "date", new Bilingual("", "２０２４年１１月１日"))))
			.isEqualTo(new Filled("Issued in Tokyo on 1 November 2024.", "2024年11月1日、東京において発出された。"));
	}

	@Test
	void aMistypedDateIsNotTakenForAMissingOne() {
		assertThat(ISSUED.fillTyped(Map.of("date", new Bilingual("30 February 2024", ""), "x", new Bilingual("", ""))))
			.isEqualTo(new Refused(List.of(new Problem("place", Reason.MISSING), new Problem("date", Reason.MISTYPED),
					new Problem("x", Reason.UNKNOWN))));
	}

	@Test
	void aTypedValueForNoParameterIsNotDropped() {
		assertThat(template("heading-ukraine").fillTyped(Map.of("place", new Bilingual("Kyiv", "キーウ"))))
			.isEqualTo(new Refused(List.of(new Problem("place", Reason.UNKNOWN))));
	}

	@Test
	void aMistypedValueIsRefusedThoughThereIsADefault() {
		ClauseTemplate spa = template("preamble-spa-foundation");
		assertThat(spa.fillTyped(Map.of("provisional-since", new Bilingual("February 2019", "2019年2月"), "member-states",
				new Bilingual("all", ""))))
			.isEqualTo(new Refused(List.of(new Problem("member-states", Reason.MISTYPED))));
	}

	@Property
	void wordsEnterTheTextAsTheyAre(@ForAll @NotBlank @AlphaChars @Chars({ '{', '}', '$', '\\', ' ' }) String words) {
		ParameterValue place = ParameterValue.words(words, words);
		ParameterValue date = ParameterValue.date(LocalDate.of(2024, 11, 1));
		assertThat(ISSUED.fill(Map.of("place", place, "date", date)))
			.isEqualTo(new Filled("Issued in " + words + " on 1 November 2024.", "2024年11月1日、" + words + "において発出された。"));
	}

	private static Reason problemWith(ParameterValue place) {
		Filling filling = ISSUED.fill(Map.of("place", place, "date", ParameterValue.date(LocalDate.of(2024, 11, 1))));
		List<Problem> problems = ((Refused) filling).problems();
		assertThat(problems).hasSize(1).first().extracting(Problem::parameter).isEqualTo("place");
		return problems.get(0).reason();
	}

	private static ClauseTemplate template(String id) {
		return CATALOGUE.find(new ClauseTemplateId(id)).orElseThrow();
	}

}
