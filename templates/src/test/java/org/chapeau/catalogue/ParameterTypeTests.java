package org.chapeau.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.chapeau.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ParameterTypeTests {

	@Property
	void aDateIsReadBackFromEitherLanguage(@ForAll @IntRange(min = -30000, max = 80000) int day,
			@ForAll Language language) {
		ParameterValue date = ParameterValue.date(LocalDate.ofEpochDay(day));
		assertThat(ParameterType.DATE.parse(new Bilingual(date.in(language), ""))).contains(date);
	}

	@Property
	void aNumberIsReadBackFromEitherLanguage(@ForAll @LongRange(min = -99_999_999, max = 99_999_999) long number,
			@ForAll Language language) {
		ParameterValue value = ParameterValue.number(number);
		assertThat(ParameterType.NUMBER.parse(new Bilingual("", value.in(language)))).contains(value);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2024-10-31", "31 October 2024", "2024年10月31日", "２０２４－１０－３１", "令和6年10月31日", "令和６年１０月３１日" })
	void aDateMayBeTypedInSeveralForms(String typed) {
		assertThat(ParameterType.DATE.parse(new Bilingual(typed, "")))
			.contains(ParameterValue.date(LocalDate.of(2024, 10, 31)));
	}

	@Test
	void theFirstYearOfAnEraHasNoNumber() {
		assertThat(ParameterType.DATE.parse(new Bilingual("", "令和元年5月1日")))
			.contains(ParameterValue.date(LocalDate.of(2019, 5, 1)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2024-02-30", "31 September 2024", "2024年13月1日", "31/10/2024", "tomorrow", "", "令和6年2月30日",
			"平成36年10月31日" })
	void whatIsNoDateIsNotRead(String typed) {
		assertThat(ParameterType.DATE.parse(new Bilingual(typed, typed))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "7000", "7,000", "７０００", "７，０００" })
	void aNumberMayBeTypedInSeveralForms(String typed) {
		assertThat(ParameterType.NUMBER.parse(new Bilingual(typed, ""))).contains(ParameterValue.number(7000));
	}

	@ParameterizedTest
	@ValueSource(strings = { "7,00", "1e9", "some", "7 000", "--1", "9999999999999999", "" })
	void whatIsNoNumberIsNotRead(String typed) {
		assertThat(ParameterType.NUMBER.parse(new Bilingual(typed, typed))).isEmpty();
	}

	@Test
	void decimalsAreKept() {
		assertThat(ParameterType.NUMBER.parse(new Bilingual("2.50", ""))).get()
			.isEqualTo(new ParameterValue.Amount(new BigDecimal("2.50")))
			.extracting((value) -> value.in(Language.EN))
			.isEqualTo("2.5");
	}

	@Test
	void twoDatesThatDifferAreRefused() {
		assertThat(ParameterType.DATE.parse(new Bilingual("2024-10-31", "2024-11-01"))).isEmpty();
	}

}
